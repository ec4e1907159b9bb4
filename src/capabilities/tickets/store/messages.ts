import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { searchWords } from '../queries/search-words.ts';

export type NewMessageRow = {
  id: string;
  ticketId: string;
  kind: 'comment' | 'note';
  authorId: string;
  html: string;
  text: string;
  channel: string;
};

export async function insertMessage(tx: Tx, m: Permitted<NewMessageRow, 'say'>): Promise<number> {
  const words = await searchWords(tx, '', m.text);
  return await tx.run(
    sql`insert into app.message (tenant_id, id, ticket_id, kind, author_id, body_html, body_text, channel, made_at, words)
        values (${tx.tenantId}, ${m.id}, ${m.ticketId}, ${m.kind}, ${m.authorId}, ${m.html}, ${m.text}, ${m.channel}, ${tx.now},
          ${words}::tsvector)`,
    'tickets.insert-message',
  );
}

/** Notes whom a message mentions. */
export const insertMentions = (tx: Tx, { id, people }: Permitted<{ id: string; people: readonly string[] }, 'say'>): Promise<number> =>
  tx.run(
    sql`insert into app.mention (tenant_id, person_id, message_id, made_at)
        select ${tx.tenantId}, person_id, ${id}, ${tx.now} from unnest(${people}::uuid[]) as x (person_id)`,
    'tickets.insert-mentions',
  );

export const deleteOldMentions = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.mention where tenant_id = ${tx.tenantId} and made_at <= ${before}`);

/** Notes on the ticket that somebody said something: no new version, for no field changed. */
export const touchTicket = (tx: Tx, ticketId: string, side: 'requester' | 'agent' | 'nobody'): Promise<number> =>
  tx.run(
    sql`update app.ticket set updated_at = ${tx.now},
          last_requester_reply_at = case when ${side} = 'requester' then ${tx.now} else last_requester_reply_at end,
          last_agent_reply_at = case when ${side} = 'agent' then ${tx.now} else last_agent_reply_at end
        where tenant_id = ${tx.tenantId} and id = ${ticketId}`,
    'tickets.touch',
  );

/** One has read a ticket up to now. */
export const markRead = (tx: Tx, mark: Permitted<{ ticketId: string; personId: string }, 'read'>): Promise<number> =>
  tx.run(
    sql`insert into app.read_mark (tenant_id, person_id, ticket_id, read_at) values (${tx.tenantId}, ${mark.personId}, ${mark.ticketId}, ${tx.now})
        on conflict (tenant_id, person_id, ticket_id) do update set read_at = excluded.read_at`,
    'tickets.mark-read',
  );
