import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { MeetingReply } from '../contract-board.ts';
import { agendaOf, agendaWith } from '../queries/boards.ts';
import { noteBoard, orderAgenda, putOff, takeOff, updateMeeting } from '../store-boards.ts';
import { voidWhatChanged } from './approval.ts';
import { boardFor } from './before-board.ts';
import { heldChange } from './changes.ts';
import { heldMeeting, readMeeting, refuseOver } from './meetings.ts';
import type { Whole } from './record.ts';
import { isPlannable } from './rules.ts';

const any = { ifMatch: 'any' } as const;
type Item = { readonly id: string; readonly number: string };

async function changeFor(call: Call, number: string) {
  const { ticket, whole, model } = await heldChange(call, number, any, {});
  if (model.approvals === null)
    throw new Refusal('conflict', 'A change of this model is approved beforehand: nobody has to agree to it', {
      next: 'Choose another change.',
    });
  return { ticket, whole, model };
}

/**
 * Puts a change on the agenda, or elsewhere in its order. One that does not come before the board by its rule does from now on, and whoever agreed
 * to it without the board is asked again.
 */
export async function putOnAgenda(
  call: Call,
  { id, number, position }: Item & { position?: number | undefined },
  edge: Pick<Edge, 'ifMatch'>,
): Promise<MeetingReply> {
  const { tx } = call;
  const { ticket, whole, model } = await changeFor(call, number);
  const held = await heldMeeting(call, id, edge, {});
  if (held.workspaceId !== ticket.workspaceId) throw new Refusal('conflict', 'This change comes before the board of another workspace');
  refuseOver(held, { next: 'Choose one that is still to come.' });
  const there = (await agendaOf(tx, id)).map(({ ticketId }) => ticketId);
  const elsewhere = await agendaWith(tx, ticket.id);
  if (elsewhere === undefined && !isPlannable(ticket))
    throw new Refusal('conflict', 'Work on this change has begun: what was planned stays as it is');
  const others = there.filter((one) => one !== ticket.id);
  await orderAgenda(
    tx,
    permitNew({ meetingId: id, ticketIds: others.toSpliced(position ?? others.length, 0, ticket.id) }, 'arrange', true),
  );
  if (elsewhere !== undefined && elsewhere.meetingId !== id)
    await putOff(tx, permitNew({ meetingId: elsewhere.meetingId, ticketId: ticket.id, to: id }, 'arrange', true));
  await updateMeeting(tx, held);
  tx.emit({ type: 'change_meeting.put', objectId: id, facts: { ticketId: ticket.id, position: position ?? others.length } });
  if (whole.record.board === null) {
    await noteBoard(tx, permitNew({ ticketId: ticket.id, board: 'hand' }, 'plan', true));
    await voidWhatChanged(call, ticket, { ...whole, record: { ...whole.record, board: 'hand' } }, model);
  }
  return await readMeeting(call, id);
}

const withoutHand = (whole: Whole): Whole => ({ ...whole, record: { ...whole.record, board: null } });

/** Takes off what was put there by hand; what comes by the rule of the board can only be put off. */
export async function takeOffAgenda(call: Call, { id, number }: Item, edge: Pick<Edge, 'ifMatch'>): Promise<MeetingReply> {
  const { tx } = call;
  const { ticket, whole, model } = await changeFor(call, number);
  const held = await heldMeeting(call, id, edge, {});
  refuseOver(held, { next: 'Choose one that is still to come.' });
  permit(
    (await agendaOf(tx, id)).find(({ ticketId }) => ticketId === ticket.id),
    'take',
    () => true,
  );
  if ((await boardFor(call, ticket, withoutHand(whole), model)) !== null)
    throw new Refusal('conflict', 'This change comes before the board by its rule', { next: 'Put it off to another meeting instead.' });
  await takeOff(tx, permitNew({ meetingId: id, ticketId: ticket.id }, 'arrange', true));
  await updateMeeting(tx, held);
  tx.emit({ type: 'change_meeting.taken', objectId: id, facts: { ticketId: ticket.id } });
  await noteBoard(tx, permitNew({ ticketId: ticket.id, board: null }, 'plan', true));
  await voidWhatChanged(call, ticket, withoutHand(whole), model);
  return await readMeeting(call, id);
}
