/** An error as people see it: what happened, and the reference under which it is logged. */
export interface Problem {
  readonly status: number | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  /** What to do next, one sentence. */
  readonly next: string | undefined;
  readonly reference: string | undefined;
}

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (...values: unknown[]): string | undefined =>
  values.find((value) => typeof value === 'string' && value !== '') as string | undefined;

/** Reads an RFC 9457 problem, or an error that carries one as `data`, `body` or `problem`. */
export function problemOf(error: unknown): Problem {
  const outer = object(error);
  const inner = { ...outer, ...object(outer['body']), ...object(outer['problem']), ...object(outer['data']) };
  const status = [outer['status'], inner['status']].find((value) => typeof value === 'number') as number | undefined;
  return {
    status,
    title: text(inner['title']),
    detail: text(inner['detail']),
    next: text(inner['next']),
    reference: text(inner['reference'], inner['requestId'], inner['instance']),
  };
}

/** Where what was sent is wrong, as JSON pointers. */
export function faultsOf(error: unknown): readonly string[] {
  const { errors } = { ...object(error), ...object(object(error)['problem']) };
  return Array.isArray(errors) ? errors.flatMap((one) => text(object(one)['pointer']) ?? []) : [];
}

/** Whether the same question may be answered a moment later: not where the server has said no. */
export function isWorthAnotherTry(error: unknown): boolean {
  const { status } = problemOf(error);
  return status === undefined || status >= 500;
}

/** Nobody answered, or only what stands in front of the server: a fault of the server itself is no better for being asked for again. */
export const isUnreached = (error: unknown): boolean => [undefined, 502, 503, 504].includes(problemOf(error).status);

/** Nobody is signed in any more. */
export const isSignedOut = (error: unknown): boolean => problemOf(error).status === 401;

/** Both values of what somebody else changed in the meantime (412): what stands now, and what was sent. */
export function problemValues(error: unknown): { current: Record<string, unknown>; yours: Record<string, unknown> } {
  const problem = object(object(error)['problem']);
  return { current: object(problem['current']), yours: object(problem['yours']) };
}
