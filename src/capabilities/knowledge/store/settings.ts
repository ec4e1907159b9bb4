import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Ident = { readonly id: string };
type Category = {
  readonly parentId: string | null;
  readonly name: object;
  readonly icon: string;
  readonly position: number;
  readonly active: boolean;
};

export const insertCategory = (
  tx: Tx,
  { id, workspaceId, parentId, name, icon, position }: Permitted<Ident & Category & { readonly workspaceId: string }, 'create'>,
): Promise<number> =>
  tx.run(
    sql`insert into app.article_category (tenant_id, id, workspace_id, parent_id, name, icon, position, updated_at)
        values (${tx.tenantId}, ${id}, ${workspaceId}, ${parentId}, ${JSON.stringify(name)}::jsonb, ${icon}, ${position}, ${tx.now})`,
  );

export const updateCategory = (tx: Tx, { id }: Permitted<Ident, 'change'>, next: Category): Promise<number> =>
  tx.run(
    sql`update app.article_category set parent_id = ${next.parentId}, name = ${JSON.stringify(next.name)}::jsonb, icon = ${next.icon},
          position = ${next.position}, active = ${next.active}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type Template = {
  readonly kind: string;
  readonly name: object;
  readonly bodies: object;
  readonly position: number;
};

export const insertTemplate = (
  tx: Tx,
  { id, workspaceId, kind, name, bodies, position }: Permitted<Ident & Template & { readonly workspaceId: string | null }, 'create'>,
): Promise<number> =>
  tx.run(
    sql`insert into app.article_template (tenant_id, id, workspace_id, kind, name, bodies, position, updated_at)
        values (${tx.tenantId}, ${id}, ${workspaceId}, ${kind}, ${JSON.stringify(name)}::jsonb, ${JSON.stringify(bodies)}::jsonb, ${position},
          ${tx.now})`,
  );

export const updateTemplate = (
  tx: Tx,
  { id }: Permitted<Ident, 'change'>,
  next: Template & { readonly active: boolean },
): Promise<number> =>
  tx.run(
    sql`update app.article_template set kind = ${next.kind}, name = ${JSON.stringify(next.name)}::jsonb,
          bodies = ${JSON.stringify(next.bodies)}::jsonb, position = ${next.position}, active = ${next.active}, version = version + 1,
          updated_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type Rules = { readonly workspaceId: string; readonly fourEyes: boolean; readonly validMonths: number; readonly reviewers: string | null };

export const keepRules = (tx: Tx, { workspaceId, fourEyes, validMonths, reviewers }: Permitted<Rules, 'change'>): Promise<number> =>
  tx.run(
    sql`insert into app.knowledge_rules (tenant_id, workspace_id, four_eyes, valid_months, review_team_id, updated_at)
        values (${tx.tenantId}, ${workspaceId}, ${fourEyes}, ${validMonths}, ${reviewers}, ${tx.now})
        on conflict (tenant_id, workspace_id) do update set four_eyes = excluded.four_eyes, valid_months = excluded.valid_months,
          review_team_id = excluded.review_team_id,
          version = knowledge_rules.version + 1, updated_at = excluded.updated_at`,
  );

export const keepSite = (tx: Tx, { open }: Permitted<{ readonly open: boolean }, 'change'>): Promise<number> =>
  tx.run(
    sql`insert into app.knowledge_site (tenant_id, open, updated_at) values (${tx.tenantId}, ${open}, ${tx.now})
        on conflict (tenant_id) do update set open = excluded.open, version = knowledge_site.version + 1, updated_at = excluded.updated_at`,
  );
