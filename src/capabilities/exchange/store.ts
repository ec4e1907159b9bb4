import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { ServiceNowReport } from './contract.ts';
import type { Mapping } from './servicenow/mapping.ts';

export type NewRun = { id: string; startedBy: string; dryRun: boolean; content: string; mapping: Mapping };

export const insertRun = (tx: Tx, run: Permitted<NewRun, 'start'>): Promise<number> =>
  tx.run(
    sql`insert into app.import_run (tenant_id, id, source, started_by, dry_run, state, content, mapping, made_at, updated_at)
        values (${tx.tenantId}, ${run.id}, 'servicenow', ${run.startedBy}, ${run.dryRun}, 'waiting', ${run.content},
          ${JSON.stringify(run.mapping)}::jsonb, ${tx.now}, ${tx.now})`,
  );

export const advanceRun = (tx: Tx, { id }: Permitted<{ id: string }, 'advance'>, done: number, total: number): Promise<number> =>
  tx.run(
    sql`update app.import_run set state = 'running', done = ${done}, total = ${total}, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
    'exchange.advance',
  );

type Ending = { report: ServiceNowReport | null; failure: string | null };

/** Ends a run and forgets the file. */
export const endRun = (tx: Tx, { id }: Permitted<{ id: string }, 'advance'>, { report, failure }: Ending): Promise<number> =>
  tx.run(
    sql`update app.import_run set state = ${failure === null ? 'done' : 'failed'}, content = null, failure = ${failure},
          report = ${report === null ? null : JSON.stringify(report)}::jsonb, total = coalesce(total, 0), updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type NewOrigin = { ref: string; ticketId: string; marks: readonly string[] };

/** Remembers which ticket a record became, and which rows of its life came along. */
export const keepOrigin = (tx: Tx, origin: Permitted<NewOrigin, 'import'>): Promise<number> =>
  tx.run(
    sql`insert into app.import_origin (tenant_id, ref, ticket_id, moments, marks)
        values (${tx.tenantId}, ${origin.ref}, ${origin.ticketId}, ${origin.marks.length}, ${origin.marks}::text[])
        on conflict (tenant_id, ref) do update set moments = excluded.moments, marks = excluded.marks`,
    'exchange.keep-origin',
  );
