import { usualNext } from '../i18n/problem-words.ts';
import { type RefusalCode, refusalStatus } from '../shared/problem.ts';
import type { Answer, Operation, Schema } from './json-schema.ts';
import type { Endpoint } from './routes-of.ts';

const text = (description: string): Schema => ({ type: 'string', description });

/** The document of a refusal (RFC 9457). */
export const Problem: Schema = {
  type: 'object',
  description: 'Why something was refused, and what to do about it (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'reference', 'next'],
  properties: {
    type: text('Address of the kind of problem.'),
    title: text('The kind of problem in a few words.'),
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'The HTTP status once more.' },
    detail: text('One sentence for a person.'),
    code: { type: 'string', enum: [...Object.keys(refusalStatus), 'fault'], description: 'The kind of problem for programs.' },
    reference: text('Quote this when asking for help.'),
    next: text('What to do next.'),
    retryAfter: { type: 'integer', minimum: 1, description: 'Seconds until another try makes sense.' },
    allow: {
      type: 'array',
      items: { type: 'string' },
      description: 'The methods that the address takes, where it does not take this one.',
    },
    errors: {
      type: 'array',
      description: 'Each refused field.',
      items: {
        type: 'object',
        required: ['pointer', 'reason'],
        properties: {
          pointer: text('JSON pointer to the field.'),
          reason: text('Why it was refused.'),
          fix: text('What would be accepted.'),
        },
      },
    },
    current: { description: 'Of a stale write: the values as they are now.' },
    yours: { description: 'Of a stale write: the values as they were sent.' },
  },
};

const meanings: Readonly<Record<RefusalCode, string>> = {
  wrong_input: 'A field cannot be accepted; `errors` names each.',
  not_signed_in: 'Nobody is signed in, or the token is not valid.',
  forbidden: 'Seen, but not allowed; or the token lacks the scope.',
  password_needed: 'The password has to be given again first: PUT /api/v1/session/proof.',
  not_found: 'It does not exist, or is not shared with you.',
  wrong_method: 'This address is asked by other methods; the header Allow and `allow` name them.',
  conflict: 'It does not fit what is there.',
  stale: 'Somebody changed it in the meantime; `current` and `yours` hold both values.',
  too_large: 'More than is accepted at once.',
  wrong_media_type: 'This kind of content is not accepted here.',
  version_missing: 'The write does not say in If-Match which version it saw.',
  too_many: 'Too many tries; wait as Retry-After says.',
  unavailable: 'Not available right now.',
};

const example = (code: RefusalCode) => ({
  type: `/problems/${code}`,
  title: meanings[code].split(/[;,.]/)[0],
  status: refusalStatus[code],
  detail: meanings[code],
  code,
  reference: '0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60',
  next: usualNext[code].en,
});

/** One named answer for each refusal. */
export const problemAnswers: Readonly<Record<string, Answer>> = Object.fromEntries(
  (Object.keys(refusalStatus) as RefusalCode[]).map((code) => [
    code,
    {
      description: meanings[code],
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: example(code) } },
    },
  ]),
);

/** Which refusals an endpoint can answer with, from what it says about itself. */
export function refusalsOf({ method, path, meta }: Endpoint, { requestBody, parameters = [] }: Operation): RefusalCode[] {
  const asks = requestBody !== undefined || parameters.length > 0;
  const writes = method !== 'GET';
  const when: [boolean, RefusalCode][] = [
    [asks, 'wrong_input'],
    [meta.needs !== 'nobody' || path === '/session', 'not_signed_in'],
    [true, 'forbidden'],
    [meta.fresh === true, 'password_needed'],
    [true, 'not_found'],
    [writes, 'conflict'],
    [meta.ifMatch === true, 'stale'],
    [writes && requestBody !== undefined, 'too_large'],
    [requestBody !== undefined, 'wrong_media_type'],
    [meta.ifMatch === true, 'version_missing'],
    [meta.purpose === 'security', 'too_many'],
  ];
  return when.flatMap(([may, code]) => (may ? [code] : []));
}
