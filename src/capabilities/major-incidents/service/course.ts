import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { majorTickets } from '../../tickets/public.ts';
import type { MajorReply } from '../contract.ts';
import { mayDecide, mayPropose } from '../policy.ts';
import { type Major, majorOfTicket } from '../queries.ts';
import { majorReply } from '../replies.ts';
import { isRunning } from '../shared/words.ts';
import { insertMajor, keepDecision, keepEnd } from '../store.ts';
import { held, refuseOver, wrongField } from './found.ts';

/** Proposes an incident as major incident. One that runs already is not proposed again; one that was rejected may be, with what is known now. */
export async function propose(call: Call, number: string, reason: string): Promise<MajorReply> {
  const { tx, actor } = call;
  const ticket = await majorTickets.held(call, number);
  if (!ticket.open) throw new Refusal('conflict', 'This incident is over', { next: 'Reopen it first.' });
  const before = await majorOfTicket(tx, ticket.id);
  if (before !== undefined && isRunning(before.state))
    throw new Refusal('conflict', 'This incident is a major incident already, or proposed as one', { next: 'Look at how it stands.' });
  const row = { id: newId(tx.now.getTime()), ticketId: ticket.id, reason };
  await insertMajor(tx, permitNew(row, 'propose', mayPropose(actor, ticket)), actor.id);
  await majorTickets.mark(call, ticket.id, 'proposed');
  tx.emit({ type: 'ticket.majorProposed', objectId: ticket.id, facts: { majorId: row.id, changes: { major: [null, 'proposed'] } } });
  return await majorReply(call, row.id);
}

type Decision = { readonly answer: 'accept' | 'reject'; readonly reason: string };

/** Two taps: what was proposed is one, or it is none and says why. */
export async function decide(call: Call, id: string, { answer, reason }: Decision): Promise<MajorReply> {
  const { tx, actor } = call;
  const major = await held(call, id, 'decide', (one) => mayDecide(actor, one));
  if (major.state !== 'proposed') throw new Refusal('conflict', 'This was decided already', { next: 'Look at how it stands.' });
  if (answer === 'reject' && reason === '') throw wrongField('/reason', 'A rejection needs a reason', 'Say why, and send it again.');
  const state = answer === 'accept' ? 'accepted' : 'rejected';
  await keepDecision(tx, major, { state, reason, by: actor.id });
  await majorTickets.mark(call, major.ticketId, state === 'accepted' ? 'accepted' : null);
  const type = state === 'accepted' ? 'ticket.majorAccepted' : 'ticket.majorRejected';
  tx.emit({ type, objectId: major.ticketId, facts: { majorId: id, changes: { major: ['proposed', state] } } });
  return await majorReply(call, id);
}

/** It goes on as an incident like others: what was told outside says that it has ended. */
export async function standDown(call: Call, id: string, reason: string): Promise<MajorReply> {
  const { tx, actor } = call;
  const major = await held(call, id, 'decide', (one) => mayDecide(actor, one));
  refuseOver(major);
  await keepEnd(tx, major, { state: 'stoodDown', reason, by: actor.id });
  await majorTickets.mark(call, major.ticketId, null);
  tx.emit({
    type: 'ticket.majorStoodDown',
    objectId: major.ticketId,
    facts: { majorId: id, changes: { major: [major.state, 'stoodDown'] } },
  });
  return await majorReply(call, id);
}

type Ended = { readonly by: string | null };

/** Its incident is resolved, and with it what it was about; a proposal that nobody decided is stood down. */
export async function followEnd(call: Call, major: Major, { by }: Ended): Promise<void> {
  const state = major.state === 'accepted' ? 'resolved' : 'stoodDown';
  const followed = permit(major, 'follow', (one) => isRunning(one.state));
  await keepEnd(call.tx, followed, { state, reason: '', by });
  await majorTickets.mark(call, major.ticketId, null);
  const type = state === 'resolved' ? 'ticket.majorResolved' : 'ticket.majorStoodDown';
  call.tx.emit({ type, objectId: major.ticketId, facts: { majorId: major.id, changes: { major: [major.state, state] } } });
}

/** Heard of each change of a ticket: whoever resolves, closes or cancels it otherwise ends the major incident as well. */
export async function hearOfEnd(call: Call, ticketId: string): Promise<void> {
  const found = await majorOfTicket(call.tx, ticketId);
  if (found === undefined || !isRunning(found.state)) return;
  await majorTickets.hold(call, ticketId);
  const major = await majorOfTicket(call.tx, ticketId);
  if (major === undefined || major.open || !isRunning(major.state)) return;
  await followEnd(call, major, { by: null });
}
