import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { type ApprovalFollower, askByPlan, voidApproval } from '../../approvals/public.ts';
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
  const shown = await shownOf(call, ticket, whole, model, before !== null);
  const plan = withBoard(planFor(model.approvals, workspaceId), before, ticket);
  await askByPlan(call, { ticketId, workspaceId, requesterId, openedById, shown, plan });
  await broughtBefore(call, ticket, before);
}

/** Where what was approved reads otherwise now, nobody has approved it: whoever was asked is asked again. */
export async function voidWhatChanged(call: Call, ticket: SpineTicket, whole: Whole, model: ChangeModelDefinition): Promise<void> {
  if (model.approvals === null || !['authorize', 'scheduled'].includes(ticket.state)) return;
  const before = await boardFor(call, ticket, whole, model);
  const changed = await voidApproval(call, ticket.id, await shownOf(call, ticket, whole, model, before !== null));
  if (changed.length === 0) return;
  call.tx.emit({ type: 'change.approvalVoided', objectId: ticket.id, facts: { changed: [...changed] } });
  if (ticket.state === 'scheduled') await spine.move(call, ticket.id, ['authorize']);
  await askForChange(call, ticket, whole, model);
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
  await scheduled(call, permitNew(ticket, 'schedule', true), await definitionOf(call.tx, record), { record, touched });
}
