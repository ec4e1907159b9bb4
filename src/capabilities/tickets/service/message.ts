import { type Actor, type Call, type Permitted, permitNew } from '../../../kernel/access/access.ts';
import type { NewEvent } from '../../../kernel/events/shapes.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { TicketChange } from '../contract.ts';
import { isAgent, isAsker } from '../policy.ts';
import { mentionedIn } from '../queries/mentions.ts';
import { insertMentions, insertMessage, markRead, touchTicket } from '../store/messages.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { type RichText, richText } from './rich-text.ts';

/** What is said along with the change, to the requester or among agents. */
export async function sayWith(call: Call, held: Permitted<HeldTicket, 'change' | 'say'>, { comment, workNote }: TicketChange) {
  const said = [
    { kind: 'comment', body: comment },
    { kind: 'note', body: workNote },
  ] as const;
  const channel = isAgent(call.actor, held) || call.actor.kind === 'machine' ? 'desk' : 'portal';
  const events = [];
  for (const { kind, body } of said) if (body) events.push((await writeMessage(call, held, { kind, text: richText(body), channel })).event);
  return events;
}

/** What decides whose words they are. */
export type Addressed = Pick<HeldTicket, 'id' | 'type' | 'requesterId' | 'openedById' | 'workspaceId'>;
type Said = { kind: 'comment' | 'note'; text: RichText; channel: string };

/** Writes one message and tells the log. A mention grants nothing: who cannot see the message is named to the writer. */
export async function writeMessage(call: Call, ticket: Addressed, { kind, text, channel }: Said) {
  const { tx, actor } = call;
  const row = { id: newId(tx.now.getTime()), ticketId: ticket.id, kind, authorId: actor.id, html: text.html, text: text.text, channel };
  const side = sideOf(actor, ticket, kind);
  const [mentioned] = await Promise.all([
    text.mentions.length === 0 ? [] : mentionedIn(tx, text.mentions, { ticketId: ticket.id, kind }),
    insertMessage(tx, permitNew(row, 'say', true)),
    touchTicket(tx, ticket.id, side),
    markRead(tx, permitNew({ ticketId: ticket.id, personId: actor.id }, 'read', true)),
  ]);
  const seeing = mentioned.filter(({ sees }) => sees).map(({ id }) => id);
  const others = seeing.filter((id) => id !== actor.id);
  if (others.length > 0) await insertMentions(tx, permitNew({ id: row.id, people: others }, 'say', true));
  const event = told(row, side, seeing);
  tx.emit(event);
  return { id: row.id, event, unseen: mentioned.filter(({ sees }) => !sees).map(({ name }) => name) };
}

const told = ({ id, ticketId, kind }: { id: string; ticketId: string; kind: string }, side: string, mentions: string[]): NewEvent => ({
  type: kind === 'note' ? 'ticket.noted' : 'ticket.commented',
  objectId: ticketId,
  facts: { messageId: id, side, mentions },
});

/** Whose last reply it is; a note is nobody's, nor is what somebody says who merely watches. */
export function sideOf(actor: Actor, ticket: Addressed, kind: 'comment' | 'note'): 'requester' | 'agent' | 'nobody' {
  if (kind === 'note') return 'nobody';
  if (ticket.requesterId === actor.id && ticket.type !== 'problem') return 'requester';
  if (isAgent(actor, ticket)) return 'agent';
  return isAsker(actor, ticket) ? 'requester' : 'nobody';
}
