import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

type OfWorkspace = { readonly workspaceId: string };

/** Who administers a workspace runs its catalog; a tenant admin runs all of them. */
export const mayRun = (actor: Actor, { workspaceId }: OfWorkspace): boolean =>
  holds(actor, 'workspaceAdmin', workspaceId) || holds(actor, 'tenantAdmin');

/** The same rule for lists. */
export function runnable(actor: Actor): Sql {
  const workspaces = holds(actor, 'tenantAdmin') ? 'all' : workspacesOf(actor, 'workspaceAdmin');
  return workspaces === 'all' ? sql`true` : sql`workspace_id = any(${workspaces}::uuid[])`;
}
