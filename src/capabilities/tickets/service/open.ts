import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { NewEvent } from '../../../kernel/events/shapes.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { isAgent, visible } from '../policy.ts';
import { eventsOfTicket } from '../queries/history.ts';
import { messagesOf, numbered, wholeRow } from '../queries/ticket.ts';
import { historyReply, isAmongAgents, pendingEntry } from '../replies/history.ts';
import { ticketReply } from '../replies/ticket.ts';
import type { TicketReply } from '../shared/records.ts';

/** A ticket by its number, in one trip; whatever is not visible is not there. */
export function openTicket(call: Call, number: string): Promise<TicketReply> {
  const sees = visible(call.actor);
  return whole(call, numbered(call.tx, number, sees), []);
}

/** The ticket as a deed leaves it, with the events that the deed is about to log. */
export const ticketAfter = (call: Call, id: string, pending: readonly NewEvent[]): Promise<TicketReply> =>
  whole(call, sql`${id}::uuid`, pending);

async function whole(call: Call, which: Sql, pending: readonly NewEvent[]): Promise<TicketReply> {
  const [row, messages, events] = await Promise.all([
    wholeRow(call, which, visible(call.actor)),
    messagesOf(call, which),
    eventsOfTicket(call, which),
  ]);
  if (row === undefined) throw new Refusal('not_found', 'There is no such ticket, or it is not shared with you');
  const { now } = call.tx;
  const agent = isAgent(call.actor, row);
  const fresh = pending.filter(({ objectId, type }) => objectId === row.id && (agent || !isAmongAgents(type)));
  const history = [...historyReply(events, agent), ...fresh.map((event) => pendingEntry(event, newId(now.getTime()), now, row.reader))];
  const reply = ticketReply(call.actor, { row, messages, history });
  return reply.can.see ? reply : lastSeen(reply);
}

/** Of a ticket that a change took out of sight, handed to another department say: that it was done, and where it is now. */
const lastSeen = (reply: TicketReply): TicketReply => ({ ...reply, ...nothingMore, fields: {}, resolutionNotes: null, mergedInto: null });

const nothingMore = {
  descriptionHtml: '',
  descriptionText: '',
  answers: [],
  messages: [],
  history: [],
  attachments: [],
  watchers: [],
  links: [],
  tasks: [],
  tags: [],
};
