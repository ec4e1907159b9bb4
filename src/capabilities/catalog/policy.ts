import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

type OfWorkspace = { readonly workspaceId: string };

/** Who administers a workspace runs its catalog; a tenant admin runs all of them. */
export const mayRun = (actor: Actor, { workspaceId }: OfWorkspace): boolean =>
  holds(actor, 'workspaceAdmin', workspaceId) || holds(actor, 'tenantAdmin');

/** What somebody asks for another: the ticket would stand in this workspace, so its agents do. For oneself everybody asks. */
export const mayAskFor = (actor: Actor, { workspaceId }: OfWorkspace, requesterId: string): boolean =>
  requesterId === actor.id || holds(actor, 'agent', workspaceId);

/** Who works on the tickets of a workspace, or runs its catalog, may name all of its request types: audiences are about asking. */
export function nameable(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  if (spaces === 'all' || holds(actor, 'tenantAdmin')) return sql`true`;
  return sql`r.workspace_id = any(${spaces}::uuid[])`;
}

/** The same rule for lists. */
export function runnable(actor: Actor): Sql {
  const workspaces = holds(actor, 'tenantAdmin') ? 'all' : workspacesOf(actor, 'workspaceAdmin');
  return workspaces === 'all' ? sql`true` : sql`workspace_id = any(${workspaces}::uuid[])`;
}
