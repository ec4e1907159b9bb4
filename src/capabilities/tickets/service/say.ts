import { type Actor, type Call, permit } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { MessageReply, NewMessage } from '../contract.ts';
import { mayComment, mayEdit, mayNote, moverOf } from '../policy.ts';
import { rowOf } from '../queries/row.ts';
import { messagesOf } from '../queries/ticket.ts';
import { rowReply } from '../replies/row.ts';
import { messageReply } from '../replies/ticket.ts';
import { effectOfReply } from '../shared/follow-up.ts';
import { machineOf } from '../shared/machine-of.ts';
import { stateOf } from '../shared/state-machine.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { applied } from './applied.ts';
import { tieUploads } from './attach.ts';
import { dropDraft } from './drafts.ts';
import { openFollowUp } from './follow-up.ts';
import { followTask } from './fulfilment.ts';
import { heldFor } from './held.ts';
import { type Addressed, sayWith, sideOf, writeMessage } from './message.ts';
import { moved } from './move.ts';
import { type RichText, richText } from './rich-text.ts';
import { save } from './save.ts';

const maySay = (actor: Actor, ticket: HeldTicket, { kind, transition }: NewMessage): boolean =>
  (kind === 'note' ? mayNote(actor, ticket) : mayComment(actor, ticket)) &&
  (transition === undefined || mayMove(actor, ticket, transition));

const ofAgents = ['team', 'assignee', 'dueAt', 'tags', 'comment', 'workNote'] as const;

/** Who asked moves it as its machine lets them; what else a state may require is the agents' to give. */
const mayMove = (actor: Actor, ticket: HeldTicket, transition: NonNullable<NewMessage['transition']>): boolean =>
  moverOf(actor, ticket) !== null && (mayEdit(actor, ticket) || ofAgents.every((field) => transition[field] === undefined));

/** Replies to the requester, or notes among agents; a reply may move the ticket on. */
export async function say(call: Call, number: string, input: NewMessage): Promise<MessageReply> {
  const held = await heldFor(call, number, 'say', (ticket) => maySay(call.actor, ticket, input));
  const text = richText(input.body);
  const onward = await openFollowUp(call, held, { byRequester: isReply(call.actor, held, input.kind), text });
  const target = onward ?? held;
  const after = onward === undefined ? await moveOn(call, held, input, text) : undefined;
  if (onward === undefined && input.transition !== undefined) await sayWith(call, held, input.transition);
  const { id, unseen } = await writeMessage(call, target, { kind: input.kind, text, channel: input.channel });
  const { attachments = [], kind, draft } = input;
  if (draft !== undefined) await dropDraft(call, draft);
  await tieUploads(call, { ticketId: target.id, messageId: id, html: text.html, named: attachments, internal: kind === 'note' });
  await followTask(call, held, after ?? held);
  return await replyAbout(call, target.id, id, { followUp: onward?.number ?? null, unseen });
}

/** A comment by whoever asked is a reply; the requester's even if they are an agent too. Whoever merely watches moves nothing on. */
const isReply = (actor: Actor, ticket: Addressed, kind: 'comment' | 'note'): boolean => sideOf(actor, ticket, kind) === 'requester';

/** Sends and resolves, where asked for; otherwise a reply resumes what waited for it, or reopens what was resolved. */
async function moveOn(call: Call, held: HeldTicket, input: NewMessage, { text }: RichText): Promise<Ticket | undefined> {
  const after = await afterMessage(call, held, input, text);
  if (after === undefined) return undefined;
  await save(
    call,
    permit(held, 'change', () => true),
    after,
    input.transition?.tags,
  );
  return after;
}

async function afterMessage(call: Call, held: HeldTicket, input: NewMessage, text: string): Promise<Ticket | undefined> {
  const { actor, tx } = call;
  const said = input.kind === 'comment' ? { comment: input.body } : { workNote: input.body };
  if (input.transition !== undefined) return await applied(call, held, { ...said, ...notesFrom(held, input, text), ...input.transition });
  if (!isReply(actor, held, input.kind)) return undefined;
  const effect = effectOfReply(machineOf(held.type, held.machine), held.state, held.holdReason);
  if (effect.effect !== 'resume' && effect.effect !== 'reopen') return undefined;
  return moved(actor, held, held, { state: effect.to, comment: text }, tx.now, 'requester');
}

const longestNotes = 10_000;

/** A reply that resolves is the resolution's note as well, if none is given. What agents note among themselves is not: the requester reads it. */
function notesFrom({ type, machine }: HeldTicket, { kind, transition }: NewMessage, text: string): { resolutionNotes?: string } {
  const life = machineOf(type, machine);
  const resolves = transition !== undefined && stateOf(life, transition.state)?.group === 'resolved';
  const isNote = kind === 'comment' && resolves && Object.hasOwn(life.fields, 'resolutionNotes');
  return isNote && text.trim() !== '' ? { resolutionNotes: text.slice(0, longestNotes) } : {};
}

type Outcome = { followUp: string | null; unseen: string[] };

async function replyAbout(call: Call, ticketId: string, messageId: string, { followUp, unseen }: Outcome): Promise<MessageReply> {
  const which = sql`${ticketId}::uuid`;
  const [row, messages] = await Promise.all([rowOf(call, which), messagesOf(call, which, messageId)]);
  const [message] = messages;
  if (row === undefined || message === undefined) throw new Error('The message was not written');
  return { message: messageReply(message), ticket: rowReply(row), followUp, unseenMentions: unseen };
}
