import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import type { TicketType } from '../shared/types.ts';

type MachineRow = { id: string; definition: unknown; version: number };

/** The machine that a ticket `t` lives by: that of its workspace, or the tenant's; null: the usual one. */
export const livedBy = sql`(select s.definition from app.state_machine s where s.tenant_id = t.tenant_id and s.type = t.type
  and (s.workspace_id = t.workspace_id or s.workspace_id is null) order by s.workspace_id nulls last limit 1)`;

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

type Where = { workspaceId: string; type: string; state: string };

export const ticketsIn = async (tx: Tx, { workspaceId, type, state }: Where): Promise<string[]> =>
  (
    await tx.rows<{ id: string }>(
      sql`select id from app.ticket where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and type = ${type}
          and state = ${state} order by id`,
    )
  ).map(({ id }) => id);

export type StateName = { workspace: string; type: TicketType; state: string; name: Localised };

/** States that an administrator gave a name. */
export const stateNames = (tx: Tx): Promise<StateName[]> =>
  tx.rows<StateName>(
    sql`select w.key as workspace, m.type, s.state->>'key' as state, s.state->'name' as name
        from app.state_machine m join app.workspace w on w.tenant_id = m.tenant_id and w.id = m.workspace_id
        cross join lateral jsonb_array_elements(m.definition->'states') s(state)
        where m.tenant_id = ${tx.tenantId} and s.state->'name' is not null`,
    'tickets.state-names',
  );

export type OwnNoun = { workspace: string; one: Localised; many: Localised };

/** What workspaces call their tickets that have a word of their own. */
export const ownNouns = (tx: Tx): Promise<OwnNoun[]> =>
  tx.rows<OwnNoun>(
    sql`select key as workspace, noun->'one' as one, noun->'many' as many from app.workspace
        where tenant_id = ${tx.tenantId} and jsonb_typeof(noun) = 'object' order by position, key`,
    'tickets.own-nouns',
  );
