import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { peopleOfTickets } from '../../tickets/public/for-articles.ts';
import type { Known } from '../shared/personal.ts';

/** Names of people. */
const namesOf = (tx: Tx, ids: readonly string[]): Promise<Known[]> =>
  tx.rows<Known>(
    sql`select p.given_name as "givenName", p.family_name as "familyName" from app.person p
        where p.tenant_id = ${tx.tenantId} and p.id = any(${[...ids]}::uuid[])`,
    'knowledge.names',
  );

/** Who asked, reported or worked in these tickets, as far as the caller may see them. */
export async function peopleIn(call: Call, ticketIds: readonly string[]): Promise<Known[]> {
  if (ticketIds.length === 0) return [];
  const ids = await peopleOfTickets(call, ticketIds);
  return ids.length === 0 ? [] : await namesOf(call.tx, ids);
}

/** Tickets that an article was made from. */
export async function madeFrom({ tx }: Call, articleId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select ticket_id as id from app.article_ticket where tenant_id = ${tx.tenantId} and article_id = ${articleId} and kind = 'madeFrom'`,
    'knowledge.made-from',
  );
  return rows.map(({ id }) => id);
}
