import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { LevelRow } from '../queries/levels.ts';

/** Holds the agreement until the transaction ends, so that two editions do not become one version. */
export const lockLevel = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row<{ id: string }>(sql`select id from app.service_level where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export const insertLevel = (tx: Tx, row: Permitted<LevelRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.service_level (tenant_id, id, workspace_id, published_version, made_at, updated_at)
        values (${tx.tenantId}, ${row.id}, ${row.workspaceId}, ${row.number}, ${tx.now}, ${tx.now})`,
  );

export const insertLevelVersion = (tx: Tx, row: Permitted<LevelRow, 'publish'>, by: string): Promise<number> =>
  tx.run(
    sql`insert into app.service_level_version (tenant_id, level_id, number, calendar_id, definition, published_by, published_at)
        values (${tx.tenantId}, ${row.id}, ${row.number}, ${row.definition.calendar}, ${JSON.stringify(row.definition)}::jsonb, ${by}, ${tx.now})`,
  );

export const updateLevel = (tx: Tx, { id }: Permitted<LevelRow, 'publish'>, number: number): Promise<number> =>
  tx.run(
    sql`update app.service_level set published_version = ${number}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
