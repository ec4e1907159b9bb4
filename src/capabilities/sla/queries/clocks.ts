import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { MarkRow } from '../shared/marks.ts';

/** What was told of the clocks of these tickets. */
export const marksTold = (tx: Tx, ticketIds: readonly string[]): Promise<MarkRow[]> =>
  tx.rows<MarkRow>(
    sql`select ticket_id as "ticketId", level_id as "levelId", cycle, mark from app.clock_mark
        where tenant_id = ${tx.tenantId} and ticket_id = any(${[...ticketIds]}::uuid[])`,
    'sla.marks-told',
  );

/** Workspaces that agreed to something at some time. */
export async function workspacesWithLevels(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct workspace_id as id from app.service_level where tenant_id = ${tx.tenantId}`,
    'sla.workspaces',
  );
  return rows.map(({ id }) => id);
}

/** Tickets of which clocks are kept, in the order of their ids. */
export const ticketsWithClocks = (tx: Tx, after: string, limit: number): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(
    sql`select distinct ticket_id as id from app.ticket_clock where tenant_id = ${tx.tenantId} and ticket_id > ${after}::uuid
        order by ticket_id limit ${limit}`,
    'sla.tickets-with-clocks',
  );

/** Whether anything was ever agreed to here: where nothing was, nothing is asked of tickets. */
export const hasLevels = async (tx: Tx): Promise<boolean> =>
  (await tx.row(sql`select from app.service_level where tenant_id = ${tx.tenantId} limit 1`, 'sla.has-levels')) !== undefined;
