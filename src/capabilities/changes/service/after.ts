import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { type ChangeTie, changeTies, spine } from '../../tickets/public.ts';
import type { ChangeReply } from '../contract.ts';
import { mayPlan } from '../policy.ts';
import { ticketsSeen } from '../queries/changes.ts';
import { pirOf } from '../shared/pir.ts';
import { updateChange } from '../store.ts';
import { heldChange, readChange } from './changes.ts';
import { isReviewable } from './rules.ts';

type Answered = { readonly number: string; readonly answers: Readonly<Record<string, string>> };

/** Answers the review, a question at a time or all at once, until the change is closed. */
export async function answerReview(call: Call, { number, answers }: Answered, edge: Pick<Edge, 'ifMatch'>): Promise<ChangeReply> {
  const { ticket, whole, model } = await heldChange(call, number, edge, { answers });
  if (!isReviewable(ticket))
    throw new Refusal('conflict', 'A closed change keeps its review as it is', { next: 'Note on the ticket what came to light since.' });
  refuseUnasked(pirOf(model).questions, answers);
  const pir = { ...whole.record.pir, ...answers };
  await updateChange(call.tx, permitNew({ ...whole.record, pir }, 'plan', true));
  call.tx.emit({
    type: 'change.reviewAnswered',
    objectId: ticket.id,
    facts: { questions: Object.keys(answers) },
    payloads: [{ subjectId: ticket.requesterId, content: { answers } }],
  });
  return await readChange(call, ticket.number);
}

function refuseUnasked(questions: readonly { readonly key: string }[], answers: Answered['answers']): void {
  const [key] = Object.keys(answers).filter((one) => !questions.some((question) => question.key === one));
  if (key === undefined) return;
  throw new Refusal('wrong_input', 'The model of this change asks no such question', {
    errors: [{ pointer: `/answers/${key}`, reason: 'The model of this change asks no such question' }],
    next: 'Choose among those that are offered.',
  });
}

type Tying = { readonly number: string; readonly incident: string; readonly kind: 'caused' | 'fixed' };
const kinds: Record<Tying['kind'], ChangeTie> = { caused: 'caused_by', fixed: 'fixed_by' };

/** The change as the caller sees it, who has to work where it lies; and the incident, which they have to work on as well. */
async function bothEnds(call: Call, { number, incident, kind }: Tying) {
  const { id: incidentId } = await changeTies.incidentHeld(call, incident);
  const [seen] = await ticketsSeen(call, sql`t.id = ${spine.numbered(call, number)}`);
  const { id: changeId } = permit(seen, 'link', (ticket) => mayPlan(call.actor, ticket));
  return { incidentId, changeId, kind: kinds[kind] };
}

/** Says that a change caused an incident, or fixed it. */
export async function tieIncident(call: Call, tying: Tying): Promise<ChangeReply> {
  await changeTies.tie(call, await bothEnds(call, tying));
  return await readChange(call, tying.number);
}

export async function untieIncident(call: Call, tying: Tying): Promise<ChangeReply> {
  await changeTies.untie(call, await bothEnds(call, tying));
  return await readChange(call, tying.number);
}
