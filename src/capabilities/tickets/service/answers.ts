import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { checkAnswers, contextFor, formOfVersion } from '../../catalog/public.ts';
import type { Ticket } from '../store/tickets.ts';

type Answers = Record<string, unknown>;
type Definition = Parameters<typeof checkAnswers>[0];

/** Answers as they may be kept; the same check as in the browser. */
export function checkedAnswers(definition: Definition, given: Answers, context: ConditionContext): Answers {
  const { answers, problems } = checkAnswers(definition, given, context);
  if (problems.length === 0) return answers;
  throw new Refusal(
    'wrong_input',
    problems.length === 1 ? 'One answer cannot be accepted' : `${problems.length} answers cannot be accepted`,
    {
      errors: problems.map(({ path, reason, fix }) => ({ pointer: path, reason, fix })),
      next: 'Correct the answers named in errors and send it again.',
    },
  );
}

/** The answers of a ticket with some of them changed, checked against the form it began with. */
export async function changedAnswers(call: Call, ticket: Ticket, given: Answers): Promise<Answers> {
  const [definition, context] = await Promise.all([pinnedForm(call, ticket), contextFor(call, ticket.requesterId)]);
  return checkedAnswers(definition, { ...ticket.fields, ...given }, context);
}

type Asked = Pick<Ticket, 'requestTypeId' | 'requestTypeVersion'>;

/** The version with which the ticket was asked, whatever was published since. */
export const pinnedForm = async ({ tx }: Call, { requestTypeId, requestTypeVersion }: Asked): Promise<Definition> =>
  requestTypeId !== null && requestTypeVersion !== null ? await formOfVersion(tx, requestTypeId, requestTypeVersion) : undefined;
