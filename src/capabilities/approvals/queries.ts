import type { Actor } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { ApprovalPlan } from '../../kernel/shared/approval-plan.ts';
import type { ApprovalQuery, Shown } from './contract.ts';
import { inWorkspaces, isDoneBy, visible, waitsFor } from './policy.ts';
import { holdsAt } from './queries-stand-ins.ts';
import type { ApprovalState, Vote } from './shared/approval.ts';
import type { Found } from './shared/find-approvers.ts';

export type ApprovalRecord = {
  readonly id: string;
  readonly ticketId: string;
  /** The step of its fulfilment that waits for it, and at which attempt; null: the request itself. */
  readonly step: string | null;
  readonly attempt: number | null;
  readonly workspaceId: string;
  /** The version it was asked by; null where the plan stands in the approval itself. */
  readonly requestTypeId: string | null;
  readonly requestTypeVersion: number | null;
  /** Of what no request type says who approves it: the plan as it was in force. */
  readonly plan: ApprovalPlan | null;
  readonly round: number;
  readonly state: ApprovalState;
  readonly requesterId: string;
  readonly openedById: string;
  readonly shown: Shown;
  readonly hash: Buffer;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly reason: string | null;
};

const columns = sql`a.id, a.ticket_id as "ticketId", a.step, a.attempt, a.workspace_id as "workspaceId", a.request_type_id as "requestTypeId",
  a.request_type_version as "requestTypeVersion", a.round, a.state, a.requester_id as "requesterId", a.opened_by_id as "openedById",
  a.plan, a.shown, a.shown_hash as hash, a.asked_at as "askedAt", a.ended_at as "endedAt", a.reason`;

export const approvalById = (tx: Tx, id: string): Promise<ApprovalRecord | undefined> =>
  tx.row(sql`select ${columns} from app.approval a where a.tenant_id = ${tx.tenantId} and a.id = ${id}`, 'approvals.by-id');

/** The last round of a request, or of a step of its fulfilment. */
export const latestOf = (tx: Tx, ticketId: string, step: string | null): Promise<ApprovalRecord | undefined> =>
  tx.row(
    sql`select ${columns} from app.approval a where a.tenant_id = ${tx.tenantId} and a.ticket_id = ${ticketId}
          and coalesce(a.step, '') = ${step ?? ''} order by a.round desc limit 1`,
    'approvals.latest',
  );

/** Who does the work of a ticket by now, and whose team has it. */
export const handlersOf = async (tx: Tx, ticketId: string): Promise<{ assigneeId: string | null; teamId: string | null }> =>
  (await tx.row(
    sql`select assignee_id as "assigneeId", team_id as "teamId" from app.ticket where tenant_id = ${tx.tenantId} and id = ${ticketId}`,
    'approvals.handlers',
  )) ?? { assigneeId: null, teamId: null };

type LastRound = {
  readonly ticketId: string;
  readonly id: string;
  readonly state: ApprovalState;
  /** Nobody is left who may answer: it waits for somebody to be added. The same as `isStuck`, but that whoever stands in may have answered. */
  readonly asksNobody: boolean;
};

/** Of each of these tickets how its last round stands. */
export const lastRounds = (tx: Tx, ids: readonly string[]): Promise<LastRound[]> =>
  tx.rows(
    sql`select distinct on (a.ticket_id) a.ticket_id as "ticketId", a.id, a.state,
          a.state = 'requested' and not exists (select from app.approval_voice v where v.tenant_id = a.tenant_id and v.approval_id = a.id
            and v.place = a.running_step and not ${isGone(tx)} and not ${isAnswered} and not ${cannotBeGiven(tx)}) as "asksNobody"
        from app.approval a where a.tenant_id = ${tx.tenantId} and a.ticket_id = any(${[...ids]}::uuid[]) and a.step is null
        order by a.ticket_id, a.round desc`,
    'approvals.last-rounds',
  );

/** Who answered in the last round of a ticket, in which step, and in whose place. */
export const lastVotes = (tx: Tx, ticketId: string): Promise<Pick<VoteRow, 'place' | 'voiceId' | 'byId'>[]> =>
  tx.rows(
    sql`select o.place, o.voice_id as "voiceId", o.by_id as "byId" from app.approval_vote o
        where o.tenant_id = ${tx.tenantId} and o.approval_id = (select a.id from app.approval a
          where a.tenant_id = ${tx.tenantId} and a.ticket_id = ${ticketId} and a.step is null order by a.round desc limit 1)`,
    'approvals.last-votes',
  );

/** What of a request was asked for so far: itself, and steps of its fulfilment. */
export const askedOf = (tx: Tx, ticketId: string): Promise<{ step: string | null }[]> =>
  tx.rows(sql`select distinct step from app.approval where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId}`, 'approvals.asked-of');

export type StepRow = { place: number; askedAt: Date; escalatedAt: Date | null; remindedAt: Date | null };
export type VoiceRow = {
  place: number;
  personId: string;
  kind: 'asked' | 'added' | 'decider';
  because: Found['because'] | null;
  addedBy: string | null;
  at: Date;
};
export type VoteRow = Vote & { place: number };
export type Parts = { steps: StepRow[]; voices: VoiceRow[]; votes: VoteRow[] };

/**
 * A voice `v` of the step that runs which nobody can give any more: whose it is has left without an answer, and nobody answers in their place.
 * Of what is over everybody stays told who was asked.
 */
const isGone = (tx: Tx): Sql => sql`exists (select from app.approval a
  join app.person p on p.tenant_id = a.tenant_id and p.id = v.person_id and not p.active
  where a.tenant_id = v.tenant_id and a.id = v.approval_id and a.state = 'requested' and a.running_step = v.place
    and not exists (select from app.approval_vote o where o.tenant_id = v.tenant_id and o.approval_id = v.approval_id and o.place = v.place
      and o.voice_id = v.person_id)
    and not exists (select from app.approval_stand_in s where ${holdsAt(tx)} and s.for_id = v.person_id))`;

/** A voice `v` that somebody gave. */
const isAnswered = sql`exists (select from app.approval_vote o where o.tenant_id = v.tenant_id and o.approval_id = v.approval_id
  and o.place = v.place and o.voice_id = v.person_id)`;

/** A voice `v` of whoever does the work where that is none for them, and nobody answers in their place. */
const cannotBeGiven = (tx: Tx): Sql => sql`(${isDoneBy(sql`v.person_id`)}
  and not exists (select from app.approval_stand_in s where ${holdsAt(tx)} and s.for_id = v.person_id))`;

export async function partsOf(tx: Tx, id: string): Promise<Parts> {
  const of = sql`tenant_id = ${tx.tenantId} and approval_id = ${id}`;
  const [steps, voices, votes] = await Promise.all([
    tx.rows<StepRow>(
      sql`select place, asked_at as "askedAt", escalated_at as "escalatedAt", reminded_at as "remindedAt" from app.approval_step
          where ${of} order by place`,
      'approvals.steps',
    ),
    tx.rows<VoiceRow>(
      sql`select v.place, v.person_id as "personId", v.kind, v.because, v.added_by as "addedBy", v.at from app.approval_voice v
          where v.tenant_id = ${tx.tenantId} and v.approval_id = ${id} and not ${isGone(tx)} order by v.place, v.at, v.person_id`,
      'approvals.voices',
    ),
    tx.rows<VoteRow>(
      sql`select place, voice_id as "voiceId", by_id as "byId", answer, comment, at from app.approval_vote
          where ${of} order by place, at, voice_id`,
      'approvals.votes',
    ),
  ]);
  return { steps, voices, votes };
}

export type ListedRow = ApprovalRecord & { waits: boolean };
type Asked = Pick<ApprovalQuery, 'which' | 'state' | 'ticketId'>;

function listed(tx: Tx, actor: Actor, { which, state = undefined, ticketId = undefined }: Asked): Sql {
  const reach = { mine: waitsFor(actor, tx), workspace: inWorkspaces(actor), asked: sql`${actor.id} in (a.requester_id, a.opened_by_id)` };
  return sql`a.tenant_id = ${tx.tenantId} and ${visible(actor, tx)} and ${reach[which]}
    and (${state ?? null}::text is null or a.state = ${state ?? null}::text)
    and (${ticketId ?? null}::uuid is null or a.ticket_id = ${ticketId ?? null}::uuid)`;
}

/** Oldest first; one more than asked for, to know whether there is a next page. */
export const approvalsOf = (tx: Tx, actor: Actor, asked: Asked, { limit, after }: { limit: number; after: string }): Promise<ListedRow[]> =>
  tx.rows(
    sql`select ${columns}, ${waitsFor(actor, tx)} as waits from app.approval a
        where ${listed(tx, actor, asked)} and a.id > ${after}::uuid order by a.id limit ${limit + 1}`,
    'approvals.list',
  );

export const countApprovals = (tx: Tx, actor: Actor, asked: Asked): Promise<{ count: number } | undefined> =>
  tx.row(sql`select count(*) as count from app.approval a where ${listed(tx, actor, asked)}`, 'approvals.count');

export type HoldingRow = { readonly ticketId: string; readonly personIds: readonly string[]; readonly since: Date };

/** Of the actor's own open requests those of which nothing goes on but an approval, with whose answer is wanted. */
export const holdingOf = (tx: Tx, actor: Actor): Promise<HoldingRow[]> =>
  tx.rows(
    sql`select a.ticket_id as "ticketId", array_agg(distinct v.person_id) as "personIds", min(v.at) as since
        from app.approval a join app.ticket t on t.tenant_id = a.tenant_id and t.id = a.ticket_id
        join app.approval_voice v on v.tenant_id = a.tenant_id and v.approval_id = a.id and v.place = a.running_step
        where a.tenant_id = ${tx.tenantId} and a.requester_id = ${actor.id} and a.state = 'requested' and ${visible(actor, tx)}
          and t.open and t.waiting_on in ('team', 'approval') and not ${isGone(tx)}
          and not exists (select from app.approval_vote o where o.tenant_id = v.tenant_id and o.approval_id = v.approval_id and o.place = v.place
            and o.voice_id = v.person_id)
          and not exists (select from app.ticket c where c.tenant_id = t.tenant_id and c.parent_id = t.id and c.type = 'task' and c.open)
        group by a.ticket_id order by a.ticket_id desc limit 100`,
    'approvals.holding',
  );

/** What comes by itself by now. */
export const dueBy = (tx: Tx, limit: number): Promise<{ id: string }[]> =>
  tx.rows(
    sql`select id from app.approval where tenant_id = ${tx.tenantId} and state = 'requested' and due_at <= ${tx.now} order by due_at, id limit ${limit}`,
    'approvals.due',
  );

/** Those that run and ask, or asked, this person in the step that runs. */
export const runningWith = (tx: Tx, personId: string): Promise<{ id: string }[]> =>
  tx.rows(
    sql`select a.id from app.approval a where a.tenant_id = ${tx.tenantId} and a.state = 'requested' and exists (select from app.approval_voice v
          where v.tenant_id = a.tenant_id and v.approval_id = a.id and v.place = a.running_step and v.person_id = ${personId}) order by a.id`,
    'approvals.running-with',
  );

export type LinkRow = { id: string; approvalId: string; place: number; personId: string; endsAt: Date };

/** A link that was not used and has not ended. */
export const linkById = (tx: Tx, id: string): Promise<LinkRow | undefined> =>
  tx.row(
    sql`select id, approval_id as "approvalId", place, person_id as "personId", ends_at as "endsAt" from app.approval_link
        where tenant_id = ${tx.tenantId} and id = ${id} and ends_at > ${tx.now}`,
    'approvals.link',
  );
