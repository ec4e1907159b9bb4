import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { Refusal } from '../access/access.ts';
import type { Locale } from '../i18n/locale.ts';
import { phraseIn, said, titles, usualNext } from '../i18n/problem-words.ts';
import { type FieldProblem, type Problem, refusalStatus } from '../shared/problem.ts';
import { type FieldIssue, meant, reasonFor } from './field-reasons.ts';

/** Turns whatever was thrown into the problem document that leaves the house (RFC 9457). Faults tell nothing but a reference. */
export function problemOf(thrown: unknown, reference: string, locale: Locale): Problem {
  const refusal = refusalOf(thrown);
  if (refusal === undefined) return faultProblem(reference, locale);
  const { code, message, detail } = refusal;
  const { errors, next = usualNext[code].en, ...rest } = detail;
  return {
    type: `/problems/${code}`,
    title: titles[code][locale],
    status: refusalStatus[code],
    detail: said(locale, message),
    code,
    reference,
    ...(errors === undefined ? {} : { errors: errors.map((problem) => fieldIn(locale, problem)) }),
    // What is usual is known in each language; what a refusal says itself may be dynamic.
    next: phraseIn(locale, next) ?? usualNext[code][locale],
    ...rest,
  };
}

/** Why the contract refused a field: both languages come with it, for what is put in (a number, a list of words) is known there alone. */
type WithGerman = FieldProblem & { readonly german?: string };

const fieldIn = (locale: Locale, { pointer, reason, fix, german }: WithGerman): FieldProblem => ({
  pointer,
  reason: phraseIn(locale, reason) ?? german ?? reason,
  ...(fix === undefined ? {} : { fix: said(locale, fix) }),
});

const faultProblem = (reference: string, locale: Locale): Problem => ({
  type: '/problems/fault',
  title: titles.fault[locale],
  status: 500,
  detail: said(locale, 'The fault was recorded. Nothing was changed.'),
  next: usualNext.fault[locale],
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

const invalid = ({ issues }: ValidationError): Refusal => unacceptable(issues);

/** Names each field that its schema refused. */
export function unacceptable(issues: ValidationError['issues']): Refusal {
  const errors = (issues as readonly FieldIssue[]).flatMap(meant).map(fieldProblem);
  return new Refusal('wrong_input', errors.length === 1 ? 'One field cannot be accepted' : `${errors.length} fields cannot be accepted`, {
    errors,
    next: 'Correct the fields named in errors and send it again.',
  });
}

const fieldProblem = (issue: FieldIssue): WithGerman => {
  const pointer = pointerTo(issue.path ?? []);
  if (isMissing(issue)) return { pointer, reason: 'It is missing', fix: 'Fill it in.' };
  const words = reasonFor(issue);
  return words === undefined ? { pointer, reason: issue.message } : { pointer, reason: words.en, german: words.de };
};

/** RFC 6901: the whole of what was sent is the empty pointer, and the two signs it is made of are written otherwise within a name. */
const pointerTo = (path: NonNullable<FieldIssue['path']>): string =>
  path
    .map(
      (part) =>
        `/${String(typeof part === 'object' ? part.key : part)
          .replaceAll('~', '~0')
          .replaceAll('/', '~1')}`,
    )
    .join('');

/** The library says of what is not there that it is of the wrong type. */
const isMissing = ({ code, message }: FieldIssue): boolean => code === 'invalid_type' && message.endsWith('received undefined');

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
