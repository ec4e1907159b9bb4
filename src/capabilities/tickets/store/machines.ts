import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type MachineRow = { id: string; type: string; workspaceId: string; definition: unknown; version: number };

export const upsertMachine = (tx: Tx, m: Permitted<MachineRow, 'set'>): Promise<number> =>
  tx.run(
    sql`insert into app.state_machine (tenant_id, id, type, workspace_id, definition, version, updated_at)
        values (${tx.tenantId}, ${m.id}, ${m.type}, ${m.workspaceId}, ${JSON.stringify(m.definition)}::jsonb, ${m.version}, ${tx.now})
        on conflict (tenant_id, type, workspace_id)
        do update set definition = excluded.definition, version = excluded.version, updated_at = excluded.updated_at`,
  );

export const deleteMachine = (tx: Tx, m: Permitted<MachineRow, 'set'>): Promise<number> =>
  tx.run(sql`delete from app.state_machine where tenant_id = ${tx.tenantId} and workspace_id = ${m.workspaceId} and type = ${m.type}`);
