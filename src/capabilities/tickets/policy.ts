import { type Actor, type Call, holds, Refusal, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { type TicketType, teamTypes } from './shared/types.ts';

/** What the rules look at. `shared` says whether an agent let the actor in by name. */
export type Guarded = {
  readonly type: TicketType;
  readonly workspaceId: string;
  readonly requesterId: string;
  readonly openedById: string;
  readonly shared: boolean;
};

/** Works on tickets of this workspace. A tenant admin does not, unless somebody made them an agent there. */
export const isAgent = (actor: Actor, { workspaceId }: Pick<Guarded, 'workspaceId'>): boolean => holds(actor, 'agent', workspaceId);

/** The ask is theirs, or they logged it. A task below it, a problem behind it and a change are the team's own affair. */
export const isAsker = (actor: Actor, { type, requesterId, openedById }: Pick<Guarded, 'type' | 'requesterId' | 'openedById'>): boolean =>
  !teamTypes.includes(type) && (requesterId === actor.id || openedById === actor.id);

/** The same rule as `visible`, for one ticket. */
export const maySee = (actor: Actor, ticket: Guarded): boolean => isAgent(actor, ticket) || isAsker(actor, ticket) || ticket.shared;

export const mayComment = (actor: Actor, ticket: Guarded): boolean => maySee(actor, ticket);
export const mayNote = (actor: Actor, ticket: Guarded): boolean => isAgent(actor, ticket);
export const mayEdit = (actor: Actor, ticket: Guarded): boolean => isAgent(actor, ticket);

export type Delivered = Guarded & {
  /** It is brought to whom it is for. */
  readonly ships: boolean;
  readonly open: boolean;
  readonly waitingOn: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
};

/** It is in their own or their team’s hands to bring something: to others of the workspace where somebody lives is told as little as to anybody. */
export const mayDeliver = (actor: Actor, ticket: Delivered): boolean =>
  ticket.ships && ticket.open && ticket.waitingOn !== 'approval' && isAgent(actor, ticket) && isInHands(actor, ticket);

const isInHands = (actor: Actor, { assigneeId, teamId }: Delivered): boolean =>
  assigneeId === actor.id || (teamId !== null && actor.teamIds.includes(teamId));

/** As whom the actor moves a ticket from state to state; null when not at all. */
export function moverOf(actor: Actor, ticket: Guarded): 'agent' | 'requester' | 'system' | null {
  if (actor.kind === 'machine') return 'system';
  if (isAgent(actor, ticket)) return 'agent';
  return isAsker(actor, ticket) ? 'requester' : null;
}

/**
 * The rows `t` of app.ticket that the actor may see: the same rule as `maySee`. Agents are driven from the queue they look at, everybody
 * else from the tickets they have a part in.
 */
export function visible(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  if (spaces === 'all') return sql`true`;
  const { id, tenantId } = actor;
  const sharedWith = sql`select ticket_id from app.watcher where tenant_id = ${tenantId} and person_id = ${id} and shared`;
  const [only] = spaces;
  // One workspace is what most agents have; an equality costs the count half of what a list costs.
  const inThem = spaces.length === 1 ? sql`t.workspace_id = ${only}` : sql`t.workspace_id = any(${spaces}::uuid[])`;
  if (only !== undefined)
    return sql`(${inThem} or ((t.requester_id = ${id} or t.opened_by_id = ${id}) and ${isAsked(sql`t.type`)})
      or t.id = any(array(${sharedWith})))`;
  return sql`t.id = any(array(select id from app.ticket where tenant_id = ${tenantId} and requester_id = ${id} and ${isAsked(sql`type`)}
    union select id from app.ticket where tenant_id = ${tenantId} and opened_by_id = ${id} and ${isAsked(sql`type`)} union ${sharedWith}))`;
}

/** A type that somebody asks for, and may see for that. */
const isAsked = (type: Sql): Sql => sql`${type} <> all(${teamTypes}::text[])`;

/** The rows `m` of app.message on a visible ticket `t` that the actor may read: notes are for agents. */
export function readable(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`(m.kind = 'comment' or t.workspace_id = any(${spaces}::uuid[]))`;
}

type Shared = {
  readonly scope: 'own' | 'team' | 'workspace' | 'tenant';
  readonly teamId: string | null;
  readonly workspaceId: string | null;
};

/** Works somewhere, or runs the tenant: views and answers for all agents are made by an admin who need not work at a desk. */
const mayArrangeDesk = (actor: Actor): boolean => workspacesOf(actor, 'agent').length > 0 || holds(actor, 'tenantAdmin');

/** Whoever only asks has no views and no answers. */
export function refuseUnarranging({ actor }: Call): void {
  if (!mayArrangeDesk(actor)) throw new Refusal('forbidden', 'This is for those who work at the desk, and for admins');
}

/** Macros change tickets of a workspace: who leads a team there or administers it looks after them, and who runs the tenant. */
export const mayKeepMacro = (actor: Actor, { workspaceId }: Pick<Guarded, 'workspaceId'>): boolean =>
  holds(actor, 'tenantAdmin') || holds(actor, 'teamLead', workspaceId);

/** Who arranges things for others: a team's view by a member who leads, a workspace's by its admin, the tenant's by its admin. */
export function mayShareView(actor: Actor, { scope, teamId, workspaceId }: Shared): boolean {
  if (scope === 'own') return workspacesOf(actor, 'agent').length > 0;
  if (scope === 'tenant') return holds(actor, 'tenantAdmin');
  const administers = holds(actor, 'tenantAdmin') || (workspaceId !== null && holds(actor, 'workspaceAdmin', workspaceId));
  if (scope === 'workspace') return administers;
  const leads = workspaceId !== null && holds(actor, 'teamLead', workspaceId) && teamId !== null && actor.teamIds.includes(teamId);
  return administers || leads;
}
