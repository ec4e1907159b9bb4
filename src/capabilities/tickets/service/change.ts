import type { Actor, Call } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { TicketChange } from '../contract.ts';
import { isAsker, mayEdit } from '../policy.ts';
import type { TicketReply } from '../shared/records.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { applied } from './applied.ts';
import { tieUploads } from './attach.ts';
import { followTask } from './fulfilment.ts';
import { heldFor } from './held.ts';
import { refuseOverlap } from './merge.ts';
import { sayWith } from './message.ts';
import { ticketAfter } from './open.ts';
import { save } from './save.ts';

/** What whoever asked may change: its state, where its machine lets them, and what they say with it. */
const ofAskers = new Set(['state', 'comment', 'resolutionCode', 'resolutionNotes']);

/** Agents change what they like; who asked cancels, reopens, confirms. */
const mayChange = (actor: Actor, ticket: HeldTicket, input: TicketChange): boolean =>
  mayEdit(actor, ticket) ||
  (isAsker(actor, ticket) && Object.entries(input).every(([key, value]) => value === undefined || ofAskers.has(key)));

/** Changes fields and state in one step; edits of different fields by two people are merged. */
export async function changeTicket(call: Call, number: string, input: TicketChange, edge: Pick<Edge, 'ifMatch'>): Promise<TicketReply> {
  const held = await heldFor(call, number, 'change', (ticket) => mayChange(call.actor, ticket, input));
  await refuseOverlap(call, held, edge.ifMatch, input);
  const ticket = await applied(call, held, input);
  const events = await save(call, held, ticket, input.tags);
  await tieWritten(call, ticket, input);
  const said = await sayWith(call, held, input);
  await followTask(call, held, ticket);
  return await ticketAfter(call, held.id, [...events, ...said]);
}

/** Pictures in a new description and files among new answers belong to the ticket from now on. */
const tieWritten = (call: Call, { id, descriptionHtml, fields }: Ticket, input: TicketChange): Promise<void> =>
  tieUploads(call, {
    ticketId: id,
    messageId: null,
    html: input.description === undefined ? '' : descriptionHtml,
    named: [],
    answers: input.fields === undefined ? {} : fields,
    internal: false,
  });
