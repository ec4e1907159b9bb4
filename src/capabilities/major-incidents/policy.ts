import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { MajorRole } from './shared/words.ts';

/** What the rules look at: where it lies, who is on duty there, who has which role in it. */
export type Guarded = {
  readonly workspaceId: string;
  readonly managerIds: readonly string[];
  readonly roles: readonly { readonly role: MajorRole; readonly personId: string }[];
};

type InWorkspace = Pick<Guarded, 'workspaceId'>;

/** Whoever works there; to everybody else it is told in words for everybody, or not at all. */
export const maySee = (actor: Actor, { workspaceId }: InWorkspace): boolean => holds(actor, 'agent', workspaceId);

/** The same rule over app.ticket `t`, for lists. */
export function visibleOf(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`t.workspace_id = any(${[...spaces]}::uuid[])`;
}

export const mayPropose = (actor: Actor, major: InWorkspace): boolean => maySee(actor, major);

/** Whoever is named for it; where nobody is, whoever leads a team. Who administers the workspace always. */
export function mayDecide(actor: Actor, major: Omit<Guarded, 'roles'>): boolean {
  if (holds(actor, 'workspaceAdmin', major.workspaceId)) return true;
  if (major.managerIds.length === 0) return holds(actor, 'teamLead', major.workspaceId);
  return maySee(actor, major) && major.managerIds.includes(actor.id);
}

const hasRole = (actor: Actor, { roles }: Guarded, ...which: readonly MajorRole[]): boolean =>
  roles.some(({ role, personId }) => personId === actor.id && which.includes(role));

/** The commander leads it, until it is stood down by whoever accepted it. */
export const mayLead = (actor: Actor, major: Guarded): boolean =>
  mayDecide(actor, major) || (maySee(actor, major) && hasRole(actor, major, 'commander'));

/** What is told outside is the affair of few. */
export const mayTell = (actor: Actor, major: Guarded): boolean =>
  mayLead(actor, major) || (maySee(actor, major) && hasRole(actor, major, 'communications'));

/** As any two incidents are linked: by whoever works on them. */
export const mayLink = (actor: Actor, major: Guarded): boolean => maySee(actor, major);

/** Whoever had a part in it knows what happened. */
export const mayReview = (actor: Actor, major: Guarded): boolean =>
  mayLead(actor, major) || (maySee(actor, major) && hasRole(actor, major, 'communications', 'scribe', 'resolver'));

/** That it is learnt from is the affair of whoever led it. */
export const mayFinishReview = (actor: Actor, major: Guarded): boolean => mayLead(actor, major);

/** As roles are granted there: by who administers the workspace, and by who runs the organisation. */
export const mayNameManagers = (actor: Actor, { workspaceId }: InWorkspace): boolean =>
  holds(actor, 'workspaceAdmin', workspaceId) || holds(actor, 'tenantAdmin');

export const mayRunStatusPage = (actor: Actor): boolean => holds(actor, 'tenantAdmin');
