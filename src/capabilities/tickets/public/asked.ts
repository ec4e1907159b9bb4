import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { NewTicket } from '../contract.ts';
import { asHtml } from '../service/as-html.ts';
import { type AskedTicket, askedBy, endRequest, ofNumber } from '../service/asked-by.ts';
import { changeTicket } from '../service/change.ts';
import { createTicket } from '../service/create.ts';
import { type Asked, type Channel, incidentFor, requestFor, resolvedFor, type Told } from '../service/in-name-of.ts';
import { openTicket } from '../service/open.ts';

/** Opens an incident that the program itself noticed, in the name of whoever has to know. */
export const openIncidentFor = (call: Call, told: Told): Promise<string> => incidentFor(call, told);

/** Resolves an incident that the program opened, once its cause is gone. */
export const resolveIncident = (call: Call, id: string, notes: string): Promise<void> => resolvedFor(call, id, notes);

/** Ways by which somebody outside turns to the operator. */
export type IntakeChannel = Channel;

/** Opens a request in the name of somebody outside who wrote or called. */
export const openRequestFor = (call: Call, asked: Asked): Promise<string> => requestFor(call, asked);

export type RequestOfType = AskedTicket;

/** Notes something on a ticket for its agents, in the words in which it was written. */
export const noteOn = async (call: Call, number: string, text: string): Promise<void> =>
  void (await changeTicket(call, number, { workNote: asHtml(text) }, { ifMatch: 'any' }));

type WhichRequests = { requesterId?: string; number?: string; ticketId?: string };

/** Requests that were asked by one of these types, newest first: those of one person, that of one number, that ticket, or all. */
export const requestsOfTypes = (tx: Tx, types: readonly string[], which: WhichRequests = {}): Promise<RequestOfType[]> =>
  askedBy(tx, types, whichOf(which));

function whichOf({ requesterId, number, ticketId }: WhichRequests): Sql {
  if (requesterId !== undefined) return sql`t.requester_id = ${requesterId}`;
  if (ticketId !== undefined) return sql`t.id = ${ticketId}`;
  return number === undefined ? sql`true` : ofNumber(number);
}

/** Tells the requester something; with an end, that is how their request ends. */
export async function tellRequester(
  call: Call,
  ticket: RequestOfType,
  said: string,
  end?: 'delivered' | 'closedIncomplete',
): Promise<void> {
  if (end === undefined) await changeTicket(call, ticket.number, { comment: said }, { ifMatch: 'any' });
  else await endRequest(call, ticket, said, end);
}

/** Says until when a request is due, by a clock that another capability keeps. */
export async function setDue(call: Call, number: string, dueAt: Date): Promise<void> {
  await changeTicket(call, number, { dueAt: dueAt.toISOString() }, { ifMatch: 'any' });
}

/** Takes a request back in the name of who asked: nobody has to do anything about it. */
export async function closeUnneeded({ tx, actor }: Call, number: string): Promise<void> {
  const { open, requester } = await openTicket({ tx, actor }, number);
  const asker: Call = { tx, actor: { ...actor, kind: 'person', id: requester.id } };
  if (open) await changeTicket(asker, number, { state: 'closedCanceled' }, { ifMatch: 'any' });
}

type About = { readonly workspace: string; readonly title: string; readonly text: string };

/** Opens an incident about something that stands elsewhere in the product, as whoever noticed it. */
export async function askAbout(call: Call, { workspace, title, text }: About): Promise<{ id: string; number: string }> {
  const description = `<p>${asHtml(text)}</p>`;
  const wanted = NewTicket.parse({ type: 'incident', workspace, title: title.slice(0, 200), description, channel: 'portal' });
  const { id, number } = await createTicket(call, wanted);
  return { id, number };
}
