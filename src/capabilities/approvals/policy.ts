import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

/** What the rules look at. */
export type Guarded = {
  readonly workspaceId: string;
  readonly requesterId: string;
  readonly openedById: string;
  /** Everybody who has or had a voice in it. */
  readonly voiceIds: readonly string[];
};

const isAsker = (actor: Actor, { requesterId, openedById }: Guarded): boolean => [requesterId, openedById].includes(actor.id);

const isAgent = (actor: Actor, { workspaceId }: Guarded): boolean => holds(actor, 'agent', workspaceId);

/** Who asked, who is asked, and who works where it was asked: the same rule as `visible`. */
export const maySee = (actor: Actor, approval: Guarded): boolean =>
  isAsker(actor, approval) || approval.voiceIds.includes(actor.id) || isAgent(actor, approval);

/** Only who asked takes it back; agents cancel the request instead. */
export const mayWithdraw = (actor: Actor, approval: Guarded): boolean => isAsker(actor, approval);

/** Who is asked knows whom else it concerns, and who works there whom a plan did not find. The rules say who can never be added. */
export const mayAdd = (actor: Actor, approval: Guarded): boolean =>
  !isAsker(actor, approval) && (approval.voiceIds.includes(actor.id) || isAgent(actor, approval));

/** The rows `a` of app.approval that the actor may see. */
export function visible(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  if (spaces === 'all') return sql`true`;
  return sql`(a.requester_id = ${actor.id} or a.opened_by_id = ${actor.id} or a.workspace_id = any(${[...spaces]}::uuid[])
    or exists (select from app.approval_voice v where v.tenant_id = a.tenant_id and v.approval_id = a.id and v.person_id = ${actor.id}))`;
}

/** Those of the workspaces in which the actor works. */
export function inWorkspaces(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`a.workspace_id = any(${[...spaces]}::uuid[])`;
}

/** Those that wait for this actor: a voice in the step that runs, no answer by it or by them, and not their own ask. The same as `voicesOf`. */
export const waitsFor = ({ id }: Actor): Sql => sql`(a.state = 'requested' and a.requester_id <> ${id} and a.opened_by_id <> ${id}
  and exists (select from app.approval_voice v where v.tenant_id = a.tenant_id and v.approval_id = a.id and v.place = a.running_step
    and v.person_id = ${id})
  and not exists (select from app.approval_vote o where o.tenant_id = a.tenant_id and o.approval_id = a.id and o.place = a.running_step
    and (o.by_id = ${id} or o.voice_id = ${id})))`;
