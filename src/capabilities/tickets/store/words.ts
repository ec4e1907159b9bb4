import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { searchWords } from '../queries/search-words.ts';
import { formsFor, type Ticket, wordsOf } from './tickets.ts';

type Worded = Pick<Ticket, 'requestTypeId' | 'requestTypeVersion' | 'title' | 'descriptionText' | 'fields'> & { tags: string[] };

/** The words of one ticket anew. Nothing that people read changes, so neither does its version: nobody's edit meets a conflict. */
export async function rewordTicket(tx: Tx, id: string): Promise<void> {
  const ticket = await lockedTexts(tx, id);
  if (ticket === undefined) return;
  const words = await wordsOf(tx, ticket, { tags: ticket.tags, ...(await formsFor(tx, ticket)) });
  await tx.run(
    sql`update app.ticket set words = ${words}::tsvector where tenant_id = ${tx.tenantId} and id = ${id} and words <> ${words}::tsvector`,
    'tickets.reword',
  );
}

const lockedTexts = (tx: Tx, id: string): Promise<Worded | undefined> =>
  tx.row<Worded>(
    sql`select t.request_type_id as "requestTypeId", t.request_type_version as "requestTypeVersion", t.title,
          t.description_text as "descriptionText", t.fields,
          array(select x.tag from app.ticket_tag x where x.tenant_id = t.tenant_id and x.ticket_id = t.id order by x.tag) as tags
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${id} for update of t`,
    'tickets.texts',
  );

/** Tickets with answers to a request type, in the order of their ids. */
export const answeredAfter = (tx: Tx, requestTypeId: string, after: string, count: number): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(
    sql`select t.id from app.ticket t
        where t.tenant_id = ${tx.tenantId} and t.request_type_id = ${requestTypeId} and t.id > ${after} and t.fields <> '{}'
        order by t.id limit ${count}`,
    'tickets.answered',
  );

type Text = { readonly id: string; readonly joins: boolean };

/** A word with a hyphen, as `joinedWords` reads it; a little more than that does no harm. */
const joined = '[[:alnum:]][-\u2010\u2011][[:alnum:]]';

/** Tickets in the order of their ids, and whether a text of theirs has a word with a hyphen. */
export const ticketsAfter = (tx: Tx, after: string, count: number): Promise<Text[]> =>
  tx.rows<Text>(
    sql`select t.id, t.title ~ ${joined} or t.description_text ~ ${joined} or t.fields <> '{}' or exists (select from app.ticket_tag x
          where x.tenant_id = t.tenant_id and x.ticket_id = t.id and x.tag ~ ${joined}) as joins
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id > ${after} order by t.id limit ${count}`,
    'tickets.texts-after',
  );

/** The same of messages. */
export const messagesAfter = (tx: Tx, after: string, count: number): Promise<Text[]> =>
  tx.rows<Text>(
    sql`select m.id, m.body_text ~ ${joined} as joins from app.message m
        where m.tenant_id = ${tx.tenantId} and m.id > ${after} order by m.id limit ${count}`,
    'tickets.messages-after',
  );

/** The words of one message anew. */
export async function rewordMessage(tx: Tx, id: string): Promise<void> {
  const message = await tx.row<{ text: string }>(
    sql`select m.body_text as text from app.message m where m.tenant_id = ${tx.tenantId} and m.id = ${id} for update of m`,
    'tickets.message-text',
  );
  if (message === undefined) return;
  const words = await searchWords(tx, '', message.text);
  await tx.run(
    sql`update app.message set words = ${words}::tsvector where tenant_id = ${tx.tenantId} and id = ${id} and words <> ${words}::tsvector`,
    'tickets.reword-message',
  );
}
