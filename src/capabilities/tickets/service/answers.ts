import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { checkAnswers, contextFor, formOfVersion } from '../../catalog/public.ts';
import { missingOf } from '../queries/named.ts';
import type { Ticket } from '../store/tickets.ts';
import { namedIn } from './named-in.ts';

type Answers = Record<string, unknown>;
type Definition = Parameters<typeof checkAnswers>[0];

/** Answers as they may be kept; the same check as in the browser. */
export function checkedAnswers(definition: Definition, given: Answers, context: ConditionContext): Answers {
  const { answers, problems } = checkAnswers(definition, given, context);
  if (problems.length === 0) return answers;
  throw refused(problems);
}

type Problem = { path: string; reason: string; fix: string };

const refused = (problems: readonly Problem[]): Refusal =>
  new Refusal('wrong_input', problems.length === 1 ? 'One answer cannot be accepted' : `${problems.length} answers cannot be accepted`, {
    errors: problems.map(({ path, reason, fix }) => ({ pointer: path, reason, fix })),
    next: 'Correct the answers named in errors and send it again.',
  });

/**
 * Refuses answers that name what is not there; a form only offers what is, other callers may be wrong. Of a ticket that has answers only those are
 * asked about that are new: what was named then may have gone since.
 */
export async function refuseMissing(call: Call, definition: Definition, answers: Answers, before: Answers = {}): Promise<void> {
  if (definition === undefined) return;
  const old = new Set(namedIn(definition.form, before).map(({ id }) => id));
  const records = namedIn(definition.form, answers).filter(({ id }) => !old.has(id));
  const missing = records.length === 0 ? [] : await missingOf(call, records);
  if (missing.length > 0) throw refused(missing.map(({ kind, path }) => ({ path, ...absent[kind] })));
}

const absent = {
  person: { reason: 'There is no such person', fix: 'Choose a person of this organisation.' },
  team: { reason: 'There is no such team', fix: 'Choose a team of this organisation.' },
  location: { reason: 'There is no such location', fix: 'Choose a location of this organisation.' },
  attachment: { reason: 'Not uploaded by you, or used already', fix: 'Upload it again.' },
} as const;

/** The answers of a ticket with some of them changed, checked against the form it began with. */
export async function changedAnswers(call: Call, ticket: Ticket, given: Answers): Promise<Answers> {
  const [definition, context] = await Promise.all([pinnedForm(call, ticket), contextFor(call, ticket.requesterId)]);
  const answers = checkedAnswers(definition, { ...ticket.fields, ...given }, context);
  await refuseMissing(call, definition, answers, ticket.fields);
  return answers;
}

type Asked = Pick<Ticket, 'requestTypeId' | 'requestTypeVersion'>;

/** The version with which the ticket was asked, whatever was published since. */
export const pinnedForm = async ({ tx }: Call, { requestTypeId, requestTypeVersion }: Asked): Promise<Definition> =>
  requestTypeId !== null && requestTypeVersion !== null ? await formOfVersion(tx, requestTypeId, requestTypeVersion) : undefined;
