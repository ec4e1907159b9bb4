import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { AssignmentRules } from './shared/definition.ts';

type OfWorkspace = { readonly workspaceId: string };

/** Holds the rules of a workspace until the transaction ends, so that two editions do not become one; made where there are none yet. */
export async function lockBook(tx: Tx, { workspaceId }: Permitted<OfWorkspace, 'change'>): Promise<void> {
  await tx.run(
    sql`insert into app.assignment_book (tenant_id, workspace_id, updated_at) values (${tx.tenantId}, ${workspaceId}, ${tx.now})
        on conflict (tenant_id, workspace_id) do nothing`,
  );
  await tx.run(sql`select from app.assignment_book where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} for update`);
}

export const keepDraft = (tx: Tx, { workspaceId }: Permitted<OfWorkspace, 'change'>, draft: AssignmentRules | null): Promise<number> =>
  tx.run(
    sql`update app.assignment_book set draft = ${draft === null ? null : JSON.stringify(draft)}::jsonb, version = version + 1,
          updated_at = ${tx.now} where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`,
  );

type Edition = OfWorkspace & { readonly number: number; readonly definition: AssignmentRules };

/** Puts an edition in force; from the next ticket on it decides. */
export async function publishEdition(tx: Tx, edition: Permitted<Edition, 'publish'>, by: string): Promise<void> {
  const { workspaceId, number, definition } = edition;
  await tx.run(
    sql`insert into app.assignment_version (tenant_id, workspace_id, number, definition, published_by, published_at)
        values (${tx.tenantId}, ${workspaceId}, ${number}, ${JSON.stringify(definition)}::jsonb, ${by}, ${tx.now})`,
  );
  await tx.run(
    sql`update app.assignment_book set published_number = ${number}, draft = null, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`,
  );
}

type OfRule = OfWorkspace & { readonly ruleId: string };

/** Whose turn it was last. Held until the transaction ends: the next ticket waits to hear who got this one. */
export async function takeTurn(tx: Tx, { workspaceId, ruleId }: Permitted<OfRule, 'take'>): Promise<string | null> {
  const row = await tx.row<{ personId: string | null }>(
    sql`insert into app.assignment_turn (tenant_id, workspace_id, rule_id, taken_at)
        values (${tx.tenantId}, ${workspaceId}, ${ruleId}, ${tx.now})
        on conflict (tenant_id, workspace_id, rule_id) do update set taken_at = excluded.taken_at returning person_id as "personId"`,
    'assignment.take-turn',
  );
  return row?.personId ?? null;
}

export const giveTurn = (tx: Tx, { workspaceId, ruleId }: Permitted<OfRule, 'take'>, personId: string): Promise<number> =>
  tx.run(
    sql`update app.assignment_turn set person_id = ${personId}
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and rule_id = ${ruleId}`,
    'assignment.give-turn',
  );
