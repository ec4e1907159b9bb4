import type { Actor } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { workspacesAround } from '../policy.ts';
import type { ArticleBody } from '../shared/document/body.ts';
import type { ArticleKind } from '../shared/words.ts';

export type CategoryRow = {
  id: string;
  workspaceId: string;
  parentId: string | null;
  name: Localised;
  icon: string;
  position: number;
  active: boolean;
  version: number;
};

const category = sql`select c.id, c.workspace_id as "workspaceId", c.parent_id as "parentId", c.name, c.icon, c.position, c.active, c.version
  from app.article_category c`;

export const categoryOf = (tx: Tx, id: string): Promise<CategoryRow | undefined> =>
  tx.row<CategoryRow>(sql`${category} where c.tenant_id = ${tx.tenantId} and c.id = ${id}`, 'knowledge.category');

/** All of a workspace, held until the transaction ends: a tree is changed by one person at a time. */
export const lockTree = (tx: Tx, workspaceId: string): Promise<CategoryRow[]> =>
  tx.rows<CategoryRow>(sql`${category} where c.tenant_id = ${tx.tenantId} and c.workspace_id = ${workspaceId} order by c.id for update`);

export const categoriesAround = (tx: Tx, actor: Actor, workspace: string | null): Promise<CategoryRow[]> =>
  tx.rows<CategoryRow>(
    sql`${category} join app.workspace w on w.tenant_id = c.tenant_id and w.id = c.workspace_id
        where c.tenant_id = ${tx.tenantId} and ${workspacesAround(actor)} and (${workspace}::uuid is null or c.workspace_id = ${workspace})
        order by w.position, w.key, c.position, c.name->>'en', c.id`,
    'knowledge.categories',
  );

export type TemplateRow = {
  id: string;
  workspaceId: string | null;
  kind: ArticleKind;
  name: Localised;
  bodies: { en: ArticleBody; de?: ArticleBody };
  position: number;
  active: boolean;
  version: number;
};

const template = sql`select e.id, e.workspace_id as "workspaceId", e.kind, e.name, e.bodies, e.position, e.active, e.version
  from app.article_template e`;

export const templateOf = (tx: Tx, id: string): Promise<TemplateRow | undefined> =>
  tx.row<TemplateRow>(sql`${template} where e.tenant_id = ${tx.tenantId} and e.id = ${id}`, 'knowledge.template');

export const templatesAround = (tx: Tx, actor: Actor, workspace: string | null): Promise<TemplateRow[]> =>
  tx.rows<TemplateRow>(
    sql`${template} left join app.workspace w on w.tenant_id = e.tenant_id and w.id = e.workspace_id
        where e.tenant_id = ${tx.tenantId} and (e.workspace_id is null or ${workspacesAround(actor)})
          and (${workspace}::uuid is null or e.workspace_id is null or e.workspace_id = ${workspace})
        order by e.workspace_id nulls first, e.position, e.name->>'en', e.id`,
    'knowledge.templates',
  );

export type RulesRow = { fourEyes: boolean; validMonths: number; reviewers: string | null; version: number };
const usualRules: RulesRow = { fourEyes: false, validMonths: 12, reviewers: null, version: 0 };

/** How a workspace publishes; the usual where nobody has said otherwise. */
export async function rulesOf(tx: Tx, workspaceId: string): Promise<RulesRow> {
  const row = await tx.row<RulesRow>(
    sql`select four_eyes as "fourEyes", valid_months as "validMonths", review_team_id as reviewers, version
        from app.knowledge_rules
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`,
    'knowledge.rules',
  );
  return row ?? usualRules;
}

export async function isTeamOf(tx: Tx, workspaceId: string, teamId: string): Promise<boolean> {
  const row = await tx.row(
    sql`select from app.team where tenant_id = ${tx.tenantId} and id = ${teamId} and workspace_id = ${workspaceId} and active`,
    'knowledge.team',
  );
  return row !== undefined;
}

/** Whether a person is in a team. */
export async function isInTeam(tx: Tx, teamId: string, personId: string): Promise<boolean> {
  const row = await tx.row(
    sql`select from app.team_member where tenant_id = ${tx.tenantId} and team_id = ${teamId} and person_id = ${personId}`,
    'knowledge.in-team',
  );
  return row !== undefined;
}

/** Those of them who are active agents of a workspace. */
export const agentsAmong = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows(
    sql`select p.id from app.person p where p.tenant_id = ${tx.tenantId} and p.id = any(${[...ids]}::uuid[]) and p.active
          and exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
            and g.role in ('agent', 'teamLead', 'workspaceAdmin') and (g.workspace_id is null or g.workspace_id = ${workspaceId}))`,
    'knowledge.agents-among',
  );

export const isWorkspace = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row(sql`select id from app.workspace where tenant_id = ${tx.tenantId} and id = ${id}`, 'knowledge.workspace');
