import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { representedBy } from './queries-stand-ins.ts';

/** What the rules look at. */
export type Guarded = {
  readonly workspaceId: string;
  readonly requesterId: string;
  readonly openedById: string;
  /** It stands between tasks: what was asked for is being worked on already. */
  readonly isOfStep: boolean;
  /** Everybody who has or had a voice in it. */
  readonly voiceIds: readonly string[];
  /** Who answered for somebody, or may now. */
  readonly standInIds: readonly string[];
};

const isAsker = (actor: Actor, { requesterId, openedById }: Guarded): boolean => [requesterId, openedById].includes(actor.id);

const isAgent = (actor: Actor, { workspaceId }: Guarded): boolean => holds(actor, 'agent', workspaceId);

/** Who asked, who is asked, and who works where it was asked: the same rule as `visible`. */
export const maySee = (actor: Actor, approval: Guarded): boolean =>
  isAsker(actor, approval) || isAsked(actor, approval) || isAgent(actor, approval);

const isAsked = (actor: Actor, { voiceIds, standInIds }: Guarded): boolean => voiceIds.includes(actor.id) || standInIds.includes(actor.id);

/** Who runs the organisation, or its privacy, checks that it was approved and by whom; what was asked stays with those who work on it. */
export const mayCheck = (actor: Actor, approval: Guarded): boolean =>
  maySee(actor, approval) || holds(actor, 'tenantAdmin') || holds(actor, 'privacyOfficer');

/** Only who asked takes it back; agents cancel the request instead, and so does everybody once work on it has begun. */
export const mayWithdraw = (actor: Actor, approval: Guarded): boolean => !approval.isOfStep && isAsker(actor, approval);

/** Who is asked knows whom else it concerns, and who works there whom a plan did not find. The rules say who can never be added. */
export const mayAdd = (actor: Actor, approval: Guarded): boolean =>
  !isAsker(actor, approval) && (approval.voiceIds.includes(actor.id) || isAgent(actor, approval));

type Now = Pick<Tx, 'tenantId' | 'now'>;

/** The rows `a` of app.approval that the actor may see. */
export function visible(actor: Actor, tx: Now): Sql {
  const spaces = workspacesOf(actor, 'agent');
  if (spaces === 'all') return sql`true`;
  return sql`(a.requester_id = ${actor.id} or a.opened_by_id = ${actor.id} or a.workspace_id = any(${[...spaces]}::uuid[])
    or exists (select from app.approval_voice v where v.tenant_id = a.tenant_id and v.approval_id = a.id
      and (v.person_id = ${actor.id} or v.person_id in ${representedBy(tx, actor.id, sql`a.ended_at`)}))
    or exists (select from app.approval_vote o where o.tenant_id = a.tenant_id and o.approval_id = a.id and o.by_id = ${actor.id}))`;
}

/** Those of the workspaces in which the actor works. */
export function inWorkspaces(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`a.workspace_id = any(${[...spaces]}::uuid[])`;
}

const voiceOf = (whose: Sql): Sql => sql`exists (select from app.approval_voice v where v.tenant_id = a.tenant_id and v.approval_id = a.id
  and v.place = a.running_step and ${whose})`;

/** They do the work, and the step that runs is none for who does it: the same as `doesIt`. Only a plan of its own has such a step. */
export const isDoneBy = (
  who: Sql,
): Sql => sql`(coalesce((a.plan #>> array['steps', a.running_step::text, 'exceptAssignee'])::boolean, false)
  and exists (select from app.ticket k where k.tenant_id = a.tenant_id and k.id = a.ticket_id and k.assignee_id = ${who}))`;

/**
 * Those that wait for this actor: not their own ask, nor the work they do where a board decides, no answer by them in the step that runs, and there a voice that is silent: their own, or where
 * they have none one of somebody for whom they stand in. The same as `voicesOf`.
 */
export const waitsFor = ({ id }: Actor, tx: Now): Sql => sql`(a.state = 'requested' and a.requester_id <> ${id} and a.opened_by_id <> ${id}
  and not exists (select from app.approval_vote o where o.tenant_id = a.tenant_id and o.approval_id = a.id and o.place = a.running_step
    and o.by_id = ${id})
  and ${voiceOf(sql`not exists (select from app.approval_vote o where o.tenant_id = a.tenant_id and o.approval_id = a.id and o.place = v.place
      and o.voice_id = v.person_id)
    and (v.person_id = ${id} or (v.person_id in ${representedBy(tx, id)} and not ${mine(id)}))`)}
  and not ${isDoneBy(sql`${id}`)})`;

const mine = (id: string): Sql => sql`exists (select from app.approval_voice m where m.tenant_id = a.tenant_id and m.approval_id = a.id
  and m.place = a.running_step and m.person_id = ${id})`;

type ForSomebody = { readonly forId: string };
type Between = ForSomebody & { readonly byId: string };

/** One's own, and of anybody for who runs the tenant: somebody fell ill. */
export const mayArrangeStandIns = (actor: Actor, { forId }: ForSomebody): boolean => forId === actor.id || holds(actor, 'tenantAdmin');

/** Who may answer for whom all over the tenant. */
export const mayLookOverStandIns = (actor: Actor): boolean => holds(actor, 'tenantAdmin');

/** Whoever was given it may decline; nobody else sees it. */
export const mayEndStandIn = (actor: Actor, { forId, byId }: Between): boolean => byId === actor.id || mayArrangeStandIns(actor, { forId });
