import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

/** Agreements that count, or counted, by a calendar. */
export async function levelsBy(tx: Tx, calendarId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct level_id as id from app.service_level_version where tenant_id = ${tx.tenantId} and calendar_id = ${calendarId}`,
    'sla.levels-by-calendar',
  );
  return rows.map(({ id }) => id);
}

/** Tickets that clocks of these agreements count, in the order of their ids. */
export const ticketsCounted = (tx: Tx, levels: readonly string[], after: string, limit: number): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(
    sql`select distinct ticket_id as id from app.ticket_clock
        where tenant_id = ${tx.tenantId} and level_id = any(${[...levels]}::uuid[]) and ticket_id > ${after}::uuid
        order by ticket_id limit ${limit}`,
    'sla.tickets-counted',
  );
