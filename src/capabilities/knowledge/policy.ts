import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Visibility } from './shared/words.ts';

/** What the rules look at. */
export type Kept = {
  readonly workspaceId: string;
  readonly visibility: Visibility;
  readonly teamId: string | null;
  readonly audienceId: string | null;
  readonly ownerId: string;
};

/** How the actor stands to the audiences of the tenant, held against each of them beforehand. */
export type Standing = {
  /** The tenant shows public articles to whoever comes by. */
  readonly open: boolean;
  /** Audiences that let them in. */
  readonly passing: readonly string[];
  /** Audiences that keep them out by name. */
  readonly denying: readonly string[];
};

const worksThere = (actor: Actor, { workspaceId }: Pick<Kept, 'workspaceId'>): boolean => holds(actor, 'agent', workspaceId);

/** Answers for it: its owner, as long as they work there, and whoever administers the workspace. No condition keeps these out, or nobody could mend it. */
export const mayKeep = (actor: Actor, article: Kept): boolean =>
  holds(actor, 'workspaceAdmin', article.workspaceId) || (article.ownerId === actor.id && worksThere(actor, article));

/** Writes on it, and sees what is not published: who works in the workspace, in its team where it is one team’s, unless they are kept out. */
export const mayWrite = (actor: Actor, article: Kept, { denying }: Standing): boolean =>
  mayKeep(actor, article) ||
  (worksThere(actor, article) &&
    (article.teamId === null || actor.teamIds.includes(article.teamId)) &&
    (article.audienceId === null || !denying.includes(article.audienceId)));

/** Reads what is published. */
export function mayRead(actor: Actor, article: Kept, { open, passing }: Standing): boolean {
  if (actor.kind === 'nobody') return open && article.visibility === 'public';
  const isIn = article.audienceId === null || passing.includes(article.audienceId);
  return mayKeep(actor, article) || (isIn && isReached(actor, article));
}

function isReached(actor: Actor, article: Kept): boolean {
  if (article.visibility === 'workspace') return worksThere(actor, article);
  if (article.visibility === 'team') return article.teamId !== null && actor.teamIds.includes(article.teamId);
  return true;
}

/** Says who reads it: once readers have it, only who answers for it. */
export const mayReach = (actor: Actor, article: Kept & { readonly isPublished: boolean }, standing: Standing): boolean =>
  article.isPublished ? mayKeep(actor, article) : mayWrite(actor, article, standing);

/** Reviews where a workspace publishes with four eyes: its reviewers, where it names a team of them, and whoever administers it. */
export const mayReview = (actor: Actor, { workspaceId }: Pick<Kept, 'workspaceId'>, reviewers: string | null): boolean =>
  reviewers === null || actor.teamIds.includes(reviewers) || holds(actor, 'workspaceAdmin', workspaceId);

export const mayBegin = (actor: Actor, { workspaceId }: Pick<Kept, 'workspaceId'>): boolean => holds(actor, 'agent', workspaceId);

/** How a workspace publishes, its categories and its templates. */
export const mayRunKnowledge = (actor: Actor, { workspaceId }: { readonly workspaceId: string | null }): boolean =>
  holds(actor, 'tenantAdmin') || (workspaceId !== null && holds(actor, 'workspaceAdmin', workspaceId));

/** Whose settings somebody reads who works there. */
export const mayLookAround = (actor: Actor, { workspaceId }: Pick<Kept, 'workspaceId'>): boolean =>
  holds(actor, 'agent', workspaceId) || mayRunKnowledge(actor, { workspaceId });

/** Whoever has to do with articles somewhere: who writes them, and who runs the organisation. */
export const mayLookSomewhere = (actor: Actor): boolean => holds(actor, 'tenantAdmin') || workspacesOf(actor, 'agent').length > 0;

/** Brings a folder in: who runs the workspace and writes there, for what comes in is theirs. */
export const mayBringIn = (actor: Actor, where: Pick<Kept, 'workspaceId'>): boolean =>
  mayRunKnowledge(actor, where) && mayBegin(actor, where);

const inside = (column: Sql, spaces: readonly string[] | 'all'): Sql =>
  spaces === 'all' ? sql`true` : sql`${column} = any(${spaces}::uuid[])`;

/** The rows `a` of app.article that `mayKeep` names. */
const keepable = (actor: Actor): Sql =>
  sql`(${inside(sql`a.workspace_id`, workspacesOf(actor, 'workspaceAdmin'))}
    or (a.owner_id = ${actor.id} and ${inside(sql`a.workspace_id`, workspacesOf(actor, 'agent'))}))`;

/** The rows `a` that `mayWrite` names. */
export const writable = (actor: Actor, { denying }: Standing): Sql =>
  sql`(${keepable(actor)} or (${inside(sql`a.workspace_id`, workspacesOf(actor, 'agent'))}
    and (a.team_id is null or a.team_id = any(${actor.teamIds}::uuid[]))
    and (a.audience_id is null or a.audience_id <> all(${denying}::uuid[]))))`;

/** The rows `a` that `mayRead` names; whether something of them is published stands in `shown`. */
export function readable(actor: Actor, { open, passing }: Standing): Sql {
  if (actor.kind === 'nobody') return open ? sql`a.visibility = 'public'` : sql`false`;
  return sql`(${keepable(actor)} or ((a.audience_id is null or a.audience_id = any(${passing}::uuid[]))
    and (a.visibility in ('public', 'tenant')
      or (a.visibility = 'workspace' and ${inside(sql`a.workspace_id`, workspacesOf(actor, 'agent'))})
      or (a.visibility = 'team' and a.team_id = any(${actor.teamIds}::uuid[])))))`;
}

/** The rows `a` of workspaces in which the actor reviews, as `mayReview` says. */
export const reviewable = (actor: Actor): Sql =>
  sql`(${inside(sql`a.workspace_id`, workspacesOf(actor, 'workspaceAdmin'))} or not exists (select from app.knowledge_rules k
    where k.tenant_id = a.tenant_id and k.workspace_id = a.workspace_id and k.four_eyes
      and k.review_team_id <> all(${actor.teamIds}::uuid[])))`;

/** A text `x` whose version readers see. */
export const shown = sql`(x.published_number is not null and x.state <> 'retired')`;

/** The workspaces `w` in which the actor writes articles. */
export const workplaces = (actor: Actor): Sql => inside(sql`w.id`, workspacesOf(actor, 'agent'));

/** Those, and for who runs the organisation all. */
export const workspacesAround = (actor: Actor): Sql => (holds(actor, 'tenantAdmin') ? sql`true` : workplaces(actor));
