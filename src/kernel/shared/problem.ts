/** The closed list of refusals and their HTTP status. */
export const refusalStatus = {
  wrong_input: 422,
  not_signed_in: 401,
  forbidden: 403,
  password_needed: 403,
  not_found: 404,
  wrong_method: 405,
  conflict: 409,
  stale: 412,
  too_large: 413,
  wrong_media_type: 415,
  version_missing: 428,
  too_many: 429,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** A field that was refused: where (JSON pointer), why, and what to do about it. */
export type FieldProblem = { readonly pointer: string; readonly reason: string; readonly fix?: string | undefined };

export type RefusalDetail = {
  /** Each refused field. */
  readonly errors?: readonly FieldProblem[];
  /** What to do next, one sentence. */
  readonly next?: string;
  /** For a stale write: the values as they are now, and as they were sent. */
  readonly current?: unknown;
  readonly yours?: unknown;
  /** The methods that an address takes, where it does not take this one. */
  readonly allow?: readonly string[];
  /** Seconds until another try makes sense. */
  readonly retryAfter?: number;
};

/** A problem document (RFC 9457). */
export type Problem = RefusalDetail & {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** What to do next, one sentence. */
  readonly next: string;
  /** The reference to quote when asking for help. */
  readonly reference: string;
};
