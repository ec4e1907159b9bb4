import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import type { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import { type ApprovalFollower, askByPlan, hasAnswered, voidApproval } from '../../approvals/public.ts';
import { type SpineTicket, spine } from '../../tickets/public.ts';
import { changeById, touchedBy } from '../queries/changes.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { boardFor, broughtBefore, withBoard } from './before-board.ts';
import { definitionOf } from './models.ts';
import type { Whole } from './record.ts';
import { scheduled } from './scheduled.ts';
import { planFor, shownOf } from './shown.ts';

/** Asks whoever has to agree, with what is there now. Where nobody has to be asked it is approved, and goes on, at once. */
export async function askForChange(call: Call, ticket: SpineTicket, whole: Whole, model: ChangeModelDefinition): Promise<void> {
  if (model.approvals === null) throw new Error('A change that has to be authorized, and nobody is asked');
  const { id: ticketId, workspaceId, requesterId, openedById } = ticket;
  const before = await boardFor(call, ticket, whole, model);
  const shown = await shownOf(call, ticket, whole, model, before);
  const plan = withBoard(planFor(model.approvals, workspaceId), before, ticket);
  await askByPlan(call, { ticketId, workspaceId, requesterId, openedById, shown, plan });
  await broughtBefore(call, ticket, before);
}

/** Where what was approved reads otherwise now, nobody has approved it: whoever was asked is asked again. Says whether that came of it. */
export async function voidWhatChanged(call: Call, ticket: SpineTicket, whole: Whole, model: ChangeModelDefinition): Promise<boolean> {
  if (model.approvals === null || !['authorize', 'scheduled'].includes(ticket.state)) return false;
  const before = await boardFor(call, ticket, whole, model);
  const own = before !== null && (await votedOnOwn(call, ticket, model.approvals)) ? ['noVote'] : [];
  const changed = await voidApproval(call, ticket.id, await shownOf(call, ticket, whole, model, before), own);
  if (changed.length === 0) return false;
  call.tx.emit({ type: 'change.approvalVoided', objectId: ticket.id, facts: { changed: [...changed] } });
  if (ticket.state === 'scheduled') await spine.move(call, ticket.id, ['authorize']);
  await askForChange(call, ticket, whole, model);
  return true;
}

/** Whoever does the work has answered for the board, as its member, in somebody's place or added by hand: nobody votes on what they do themselves. */
const votedOnOwn = async (call: Call, { id, assigneeId }: SpineTicket, { steps }: ApprovalPlan): Promise<boolean> =>
  assigneeId !== null && (await hasAnswered(call, id, steps.length, assigneeId));

/** Somebody else does the work: if they voted on it before, that vote is void, and so is what came of it. */
export async function hearOfAssignee(call: Call, { objectId, facts }: ReadEvent): Promise<void> {
  if (!Object.hasOwn(Object(facts['changes']), 'assignee')) return;
  const record = await changeById(call.tx, objectId);
  const ticket = record === undefined ? undefined : await spine.byId(call, objectId);
  if (record === undefined || ticket === undefined) return;
  const whole = { record, touched: await touchedBy(call.tx, objectId) };
  await voidWhatChanged(call, ticket, whole, await definitionOf(call.tx, record));
}

/** Where an approval leads a change: on, or back to who planned it. */
export const followChange: ApprovalFollower = async (call, ticketId, state) => {
  const ticket = await spine.byId(call, ticketId);
  if (ticket?.state !== 'authorize') return;
  if (state === 'approved') await goOnScheduled(call, ticket);
  if (state === 'rejected' || state === 'expired' || state === 'withdrawn') await spine.move(call, ticketId, ['new']);
};

async function goOnScheduled(call: Call, ticket: SpineTicket): Promise<void> {
  const [record, touched] = await Promise.all([changeById(call.tx, ticket.id), touchedBy(call.tx, ticket.id)]);
  if (record === undefined) throw new Error('A change without its plan was approved');
  const [whole, model] = [{ record, touched }, await definitionOf(call.tx, record)];
  // Who was given the work a moment ago, after they had voted, is heard of here and not by the log only.
  if (await voidWhatChanged(call, ticket, whole, model)) return;
  await scheduled(call, permitNew(ticket, 'schedule', true), model, whole);
}
