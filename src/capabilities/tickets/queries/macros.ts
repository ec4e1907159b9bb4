import { type Actor, holds, workspacesOf } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { MacroActions } from '../contract-bulk.ts';

export type MacroRow = { id: string; workspaceId: string; name: string; actions: MacroActions; version: number };

const columns = sql`m.id, m.workspace_id as "workspaceId", m.name, m.actions, m.version`;

/** The macros `m` that the actor may see: of the workspaces where they work; who runs the tenant, all. */
function seen(actor: Actor): Sql {
  const spaces = holds(actor, 'tenantAdmin') ? 'all' : workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`m.workspace_id = any(${spaces}::uuid[])`;
}

export const macroRows = (tx: Tx, actor: Actor): Promise<MacroRow[]> =>
  tx.rows<MacroRow>(
    sql`select ${columns} from app.macro m where m.tenant_id = ${tx.tenantId} and m.removed_at is null and ${seen(actor)}
        order by lower(m.name), m.id limit 500`,
    'tickets.macros',
  );

export const macroRow = (tx: Tx, actor: Actor, id: string, lock = sql``): Promise<MacroRow | undefined> =>
  tx.row<MacroRow>(
    sql`select ${columns} from app.macro m where m.tenant_id = ${tx.tenantId} and m.id = ${id} and m.removed_at is null and ${seen(actor)} ${lock}`,
    'tickets.macro',
  );

/** Whoever may see it: for what runs by itself. */
export const macroById = (tx: Tx, id: string): Promise<MacroRow | undefined> =>
  tx.row<MacroRow>(
    sql`select ${columns} from app.macro m where m.tenant_id = ${tx.tenantId} and m.id = ${id} and m.removed_at is null`,
    'tickets.macro-by-id',
  );
