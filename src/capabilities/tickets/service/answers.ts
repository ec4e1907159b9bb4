import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { checkAnswers, formOfVersion } from '../../catalog/public.ts';
import type { Ticket } from '../store/tickets.ts';

type Answers = Record<string, unknown>;
type Definition = Parameters<typeof checkAnswers>[0];

export const contextOf = ({ tx, actor }: Call, personId: string): ConditionContext => ({
  now: tx.now,
  timeZone: actor.timeZone,
  personId,
  teamIds: actor.teamIds,
});

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
  const { requestTypeId, requestTypeVersion, fields, requesterId } = ticket;
  const isAsked = requestTypeId !== null && requestTypeVersion !== null;
  const definition = isAsked ? await formOfVersion(call.tx, requestTypeId, requestTypeVersion) : undefined;
  return checkedAnswers(definition, { ...fields, ...given }, contextOf(call, requesterId));
}
