import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type Suggestion = { readonly id: string; readonly workspaceId: string; readonly ticketIds: readonly string[] };

/** Keeps what was found: a new group, or the one that it has been, with the incidents it has now. */
export async function keepSuggestion(tx: Tx, { id, workspaceId, ticketIds }: Permitted<Suggestion, 'suggest'>): Promise<void> {
  await tx.run(
    sql`insert into app.problem_candidate (tenant_id, id, workspace_id, made_at, refreshed_at)
        values (${tx.tenantId}, ${id}, ${workspaceId}, ${tx.now}, ${tx.now})
        on conflict (tenant_id, id) do update set refreshed_at = excluded.refreshed_at`,
    'problems.keep-suggestion',
  );
  await tx.run(
    sql`delete from app.problem_candidate_ticket
        where tenant_id = ${tx.tenantId} and candidate_id = ${id} and ticket_id <> all(${[...ticketIds]}::uuid[])`,
    'problems.drop-members',
  );
  await tx.run(
    sql`insert into app.problem_candidate_ticket (tenant_id, candidate_id, ticket_id)
        select ${tx.tenantId}, ${id}, x from unnest(${[...ticketIds]}::uuid[]) x on conflict do nothing`,
    'problems.keep-members',
  );
}

/** Of a workspace those that were not found again; what was put away is kept, or it would come back as if it were new. */
export const forgetSuggestions = (
  tx: Tx,
  { workspaceId, ticketIds: found }: Permitted<Suggestion, 'suggest'>,
  before: Date,
): Promise<number> =>
  tx.run(
    sql`delete from app.problem_candidate
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and id <> all(${[...found]}::uuid[])
          and problem_id is null and (dismissed_at is null or refreshed_at < ${before})`,
    'problems.forget-suggestions',
  );

type Judged = { readonly id: string; readonly size: number };

export const dismissCandidate = (tx: Tx, { id, size }: Permitted<Judged, 'judge'>, by: string): Promise<number> =>
  tx.run(
    sql`update app.problem_candidate set dismissed_by = ${by}, dismissed_at = ${tx.now}, dismissed_size = ${size}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const recallCandidate = (tx: Tx, { id }: Permitted<Judged, 'judge'>): Promise<number> =>
  tx.run(
    sql`update app.problem_candidate set dismissed_by = null, dismissed_at = null, dismissed_size = null
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** A problem was made of it: it is suggested no more. Nothing where somebody else made one of it meanwhile. */
export const takeCandidate = (tx: Tx, { id }: Permitted<Judged, 'judge'>, problemId: string): Promise<number> =>
  tx.run(sql`update app.problem_candidate set problem_id = ${problemId}
    where tenant_id = ${tx.tenantId} and id = ${id} and problem_id is null`);
