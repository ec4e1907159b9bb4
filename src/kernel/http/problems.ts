import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { Refusal } from '../access/access.ts';
import { type FieldProblem, type Problem, type RefusalCode, refusalStatus } from '../shared/problem.ts';

const titles: Record<RefusalCode | 'fault', string> = {
  wrong_input: 'Some of this cannot be accepted',
  not_signed_in: 'Sign in first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'This does not fit what is there',
  stale: 'Changed in the meantime',
  too_large: 'Too large',
  wrong_media_type: 'Wrong kind of content',
  version_missing: 'Version missing',
  too_many: 'Too many tries',
  unavailable: 'Not available right now',
  fault: 'Something went wrong on our side',
};

/** Turns whatever was thrown into the problem document that leaves the house (RFC 9457). Faults tell nothing but a reference. */
export function problemOf(thrown: unknown, reference: string): Problem {
  const refusal = refusalOf(thrown);
  if (refusal === undefined) return faultProblem(reference);
  const { code, message, detail } = refusal;
  return { type: `/problems/${code}`, title: titles[code], status: refusalStatus[code], detail: message, code, reference, ...detail };
}

const faultProblem = (reference: string): Problem => ({
  type: '/problems/fault',
  title: titles.fault,
  status: 500,
  detail: 'The fault was recorded. Nothing was changed.',
  next: 'Try again; if it stays, tell your administrator this reference.',
  code: 'fault',
  reference,
});

/** An expected no, also when a library worded it; undefined for a real fault. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof ORPCError) return thrown.cause instanceof Refusal ? thrown.cause : ofOrpc(thrown);
  return ofDatabase(thrown) ?? ofHttp(thrown);
}

function ofOrpc(error: ORPCError<string, unknown>): Refusal | undefined {
  const { cause } = error;
  if (error.status === 400 && cause instanceof ValidationError) return invalid(cause);
  if (error.status === 400) return new Refusal('wrong_input', 'The request cannot be read', { next: 'Send valid JSON.' });
  return error.status === 404 ? new Refusal('not_found', 'There is nothing at this address') : refusalOf(cause);
}

const invalid = ({ issues }: ValidationError): Refusal =>
  new Refusal('wrong_input', issues.length === 1 ? 'One field cannot be accepted' : `${issues.length} fields cannot be accepted`, {
    errors: issues.map(fieldProblem),
    next: 'Correct the fields named in errors and send it again.',
  });

const fieldProblem = ({ path, message }: ValidationError['issues'][number]): FieldProblem => ({
  pointer: `/${(path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('/')}`,
  reason: message,
});

/** Text that no database can hold (a NUL, half a surrogate pair), and values out of range are the sender's to mend. */
const unstorable = new Set(['22021', '22P05', '22003', '22007', '22008', '22009', '22023', '22P02']);
/** Two deeds held what the other wanted, and the database ended one of them. */
const crossed = new Set(['40P01', '40001']);

function ofDatabase(thrown: unknown): Refusal | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (typeof code !== 'string') return undefined;
  if (unstorable.has(code)) return new Refusal('wrong_input', 'A value cannot be stored', { next: 'Remove control characters.' });
  if (crossed.has(code))
    return new Refusal('conflict', 'Somebody did something at the same moment', { next: 'Send it again.', retryAfter: 1 });
  if (code === '23503') return new Refusal('wrong_input', 'Something named here does not exist', { next: 'Check the identifiers.' });
  return code === '23505' ? new Refusal('conflict', 'This exists already', { next: 'Choose another name.' }) : undefined;
}

function ofHttp(thrown: unknown): Refusal | undefined {
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  if (status === 413) return new Refusal('too_large', 'This is too large', { next: 'Send less at once.' });
  if (status === 415) return new Refusal('wrong_media_type', 'This kind of content is not accepted here', { next: 'Send JSON.' });
  return status === 400 ? new Refusal('wrong_input', 'The request cannot be read', { next: 'Send valid JSON.' }) : undefined;
}
