import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

type MaybeOfWorkspace = { readonly workspaceId: string | null };

/** What the organisation shares is run by who runs the organisation; what a workspace keeps for itself, by its own administrators too. */
export const mayRunCalendar = (actor: Actor, { workspaceId }: MaybeOfWorkspace): boolean =>
  holds(actor, 'tenantAdmin') || (workspaceId !== null && holds(actor, 'workspaceAdmin', workspaceId));

/** Whoever administers anything may take a shared calendar; one of a workspace is its own. */
export const maySeeCalendar = (actor: Actor, row: MaybeOfWorkspace): boolean => row.workspaceId === null || mayRunCalendar(actor, row);

/** The same rule for lists. */
export function seenCalendars(actor: Actor): Sql {
  const workspaces = holds(actor, 'tenantAdmin') ? 'all' : workspacesOf(actor, 'workspaceAdmin');
  return workspaces === 'all' ? sql`true` : sql`(c.workspace_id is null or c.workspace_id = any(${workspaces}::uuid[]))`;
}

/** Who administers a workspace makes its agreements. */
export const mayRunLevel = (actor: Actor, { workspaceId }: { readonly workspaceId: string }): boolean =>
  holds(actor, 'tenantAdmin') || holds(actor, 'workspaceAdmin', workspaceId);

/** The same rule for lists. */
export function runLevels(actor: Actor): Sql {
  const workspaces = holds(actor, 'tenantAdmin') ? 'all' : workspacesOf(actor, 'workspaceAdmin');
  return workspaces === 'all' ? sql`true` : sql`l.workspace_id = any(${workspaces}::uuid[])`;
}

/** Clocks are among agents: what teams and suppliers agreed to is nothing that a requester was promised. */
export const maySeeClocks = (actor: Actor, { workspaceId }: { readonly workspaceId: string }): boolean =>
  holds(actor, 'agent', workspaceId);

/** Who works where something was agreed says why it was missed: it is their promise, wherever the ticket lies by now. */
export const mayExplain = (actor: Actor, { workspaceId }: { readonly workspaceId: string }): boolean => holds(actor, 'agent', workspaceId);

/** What was agreed with the customer is theirs to know, and whoever sees a ticket may know it: by when, and nothing of how it is counted. */
export const mayKnowPromise = ({ kind, target }: { readonly kind: string; readonly target: string }): boolean =>
  kind === 'sla' && (target === 'response' || target === 'resolution');
