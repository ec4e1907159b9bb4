import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type MachineRow = { id: string; definition: unknown; version: number };

/** Whether there is such a workspace; held for a change with `lock`, so that two admins come one after the other. */
export const workspaceHeld = (tx: Tx, id: string, lock: Sql): Promise<{ id: string } | undefined> =>
  tx.row(sql`select id from app.workspace where tenant_id = ${tx.tenantId} and id = ${id} ${lock}`);

/** The machine that a workspace set for a type. */
export const ownMachine = (tx: Tx, workspaceId: string, type: string): Promise<MachineRow | undefined> =>
  tx.row(
    sql`select id, definition, version from app.state_machine
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and type = ${type}`,
  );

/** States in which tickets of the workspace are. */
export const statesInUse = (tx: Tx, workspaceId: string, type: string): Promise<{ state: string; count: number }[]> =>
  tx.rows(
    sql`select state, count(*) as count from app.ticket
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and type = ${type} group by state order by state`,
  );
