import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

type Placed = { readonly workspaceId: string };

/** Problems are agents' work: whoever works in its workspace sees one, analyses it and tells of it. */
export const mayAnalyse = (actor: Actor, { workspaceId }: Placed): boolean => holds(actor, 'agent', workspaceId);

/** The rows `t` of app.ticket that `mayAnalyse` names, of problems. */
export function analysable(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`t.workspace_id = any(${spaces}::uuid[])`;
}

/** What may be one trouble, of incidents of a workspace: for its agents, who also put it away. */
export const mayJudge = (actor: Actor, { workspaceId }: Placed): boolean => holds(actor, 'agent', workspaceId);

/** The rows `c` of app.problem_candidate that `mayJudge` names. */
export function judgeable(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`c.workspace_id = any(${spaces}::uuid[])`;
}

/** Whoever works at a desk names causes, and whoever runs the tenant keeps their list. */
export const mayReadCauses = (actor: Actor): boolean => workspacesOf(actor, 'agent').length > 0 || mayNameCauses(actor);

/** The classes of causes are one list for the whole tenant, so that figures can be compared. */
export const mayNameCauses = (actor: Actor): boolean => holds(actor, 'tenantAdmin');
