import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';

type InWorkspace = { readonly workspaceId: string };
type Somewhere = { readonly workspaceId: string | null };

/** Plans changes, and works on them, who works in their workspace. Who sees one is told by its ticket. */
export const mayPlan = (actor: Actor, { workspaceId }: InWorkspace): boolean => holds(actor, 'agent', workspaceId);

/** Models, windows and freezes: who administers the workspace, or runs the organisation; what holds for all only the latter. */
export const mayRule = (actor: Actor, { workspaceId }: Somewhere): boolean =>
  holds(actor, 'tenantAdmin') || (workspaceId !== null && holds(actor, 'workspaceAdmin', workspaceId));

/** Meetings of a board: who is on it, or keeps its rules. Who sees them works there. */
export const mayArrange = (actor: Actor, { workspaceId, members }: InWorkspace & { readonly members: readonly string[] }): boolean =>
  mayRule(actor, { workspaceId }) || (mayPlan(actor, { workspaceId }) && members.includes(actor.id));

/** Works at a desk somewhere. */
export const mayPlanSomewhere = (actor: Actor): boolean => workspacesOf(actor, 'agent').length > 0;

/** Works at a desk somewhere, or runs the organisation: whoever plans has to know when one may. */
export const mayLookAround = (actor: Actor): boolean => mayPlanSomewhere(actor) || holds(actor, 'tenantAdmin');

/** One's own. */
export const mayEndFeed = (actor: Actor, { personId }: { readonly personId: string }): boolean => personId === actor.id;
