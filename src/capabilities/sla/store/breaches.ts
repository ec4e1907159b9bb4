import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { ReasonRow } from '../queries/breaches.ts';

export const insertReason = (tx: Tx, row: Permitted<ReasonRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.breach_reason (tenant_id, id, workspace_id, name, active, made_at, updated_at)
        values (${tx.tenantId}, ${row.id}, ${row.workspaceId}, ${JSON.stringify(row.name)}::jsonb, ${row.active}, ${tx.now}, ${tx.now})`,
  );

/** Holds the reason until the transaction ends. */
export const lockReason = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row<{ id: string }>(sql`select id from app.breach_reason where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export const updateReason = (tx: Tx, { id }: Permitted<ReasonRow, 'change'>, { name, active }: ReasonRow): Promise<number> =>
  tx.run(
    sql`update app.breach_reason set name = ${JSON.stringify(name)}::jsonb, active = ${active}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export type Explained = {
  readonly ticketId: string;
  readonly levelId: string;
  readonly cycle: number;
  readonly reasonId: string;
  readonly by: string;
};

/** The later explanation counts. */
export const putExplanation = (tx: Tx, row: Permitted<Explained, 'explain'>): Promise<number> =>
  tx.run(
    sql`insert into app.breach_explanation (tenant_id, ticket_id, level_id, cycle, reason_id, explained_by, explained_at)
        values (${tx.tenantId}, ${row.ticketId}, ${row.levelId}, ${row.cycle}, ${row.reasonId}, ${row.by}, ${tx.now})
        on conflict (tenant_id, ticket_id, level_id, cycle) do update set reason_id = excluded.reason_id,
          explained_by = excluded.explained_by, explained_at = excluded.explained_at`,
    'sla.explain',
  );
