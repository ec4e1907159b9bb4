import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { ServiceNowReport } from './contract.ts';

export type RunRow = {
  id: string;
  source: 'servicenow';
  startedBy: string;
  dryRun: boolean;
  state: 'waiting' | 'running' | 'done' | 'failed';
  mapping: unknown;
  total: number | null;
  done: number;
  report: ServiceNowReport | null;
  failure: string | null;
  madeAt: Date;
  updatedAt: Date;
};

export const runById = (tx: Tx, id: string): Promise<RunRow | undefined> =>
  tx.row<RunRow>(
    sql`select id, source, started_by as "startedBy", dry_run as "dryRun", state, mapping, total, done, report, failure,
          made_at as "madeAt", updated_at as "updatedAt"
        from app.import_run where tenant_id = ${tx.tenantId} and id = ${id}`,
    'exchange.run',
  );

/** The last runs, newest first. */
export const recentRuns = (tx: Tx, limit: number): Promise<Omit<RunRow, 'startedBy' | 'mapping' | 'report'>[]> =>
  tx.rows(
    sql`select id, source, dry_run as "dryRun", state, total, done, failure, made_at as "madeAt", updated_at as "updatedAt"
        from app.import_run where tenant_id = ${tx.tenantId} order by made_at desc, id desc limit ${limit}`,
    'exchange.runs',
  );

/** The file of a run; null once it is over. */
export async function contentOf(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.row<{ content: string | null }>(
    sql`select content from app.import_run where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
  return row?.content ?? null;
}

export type Origin = { ref: string; ticketId: string; moments: number; marks: string[] };

/** What came in before, by its name in the other system. */
export async function originsOf(tx: Tx, refs: readonly string[]): Promise<Map<string, Origin>> {
  const rows = await tx.rows<Origin>(
    sql`select ref, ticket_id as "ticketId", moments, marks from app.import_origin
        where tenant_id = ${tx.tenantId} and ref = any(${refs}::text[])`,
    'exchange.origins',
  );
  return new Map(rows.map((row) => [row.ref, row]));
}
