import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { MacroRow } from '../queries/macros.ts';

export const insertMacro = (tx: Tx, m: Permitted<MacroRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.macro (tenant_id, id, workspace_id, name, actions, updated_at)
        values (${tx.tenantId}, ${m.id}, ${m.workspaceId}, ${m.name}, ${JSON.stringify(m.actions)}::jsonb, ${tx.now})`,
  );

export const updateMacro = (tx: Tx, { id }: Permitted<MacroRow, 'change'>, m: Pick<MacroRow, 'name' | 'actions'>): Promise<number> =>
  tx.run(
    sql`update app.macro set name = ${m.name}, actions = ${JSON.stringify(m.actions)}::jsonb, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** Its name stays for the histories that tell of it. */
export const retireMacro = (tx: Tx, { id }: Permitted<MacroRow, 'remove'>): Promise<number> =>
  tx.run(sql`update app.macro set removed_at = ${tx.now}, version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`);
