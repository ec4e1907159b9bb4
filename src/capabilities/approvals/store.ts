import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { ApprovalRecord, LinkRow, StepRow, VoiceRow, VoteRow } from './queries.ts';

/** Holds an approval until the transaction ends: of two answers at once the second sees the first. */
export const lockApproval = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row(sql`select id from app.approval where tenant_id = ${tx.tenantId} and id = ${id} for update`, 'approvals.lock');

/** Holds what becomes of one request, so that it is asked for once. */
export const lockRequest = (tx: Tx, ticketId: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('approval ' || ${tx.tenantId}::text || ${ticketId}::text, 0))`);

export const insertApproval = (tx: Tx, a: Permitted<ApprovalRecord, 'ask'>): Promise<number> =>
  tx.run(
    sql`insert into app.approval (tenant_id, id, ticket_id, step, attempt, workspace_id, request_type_id, request_type_version, plan, round, state, requester_id,
          opened_by_id, shown, shown_hash, asked_at, ended_at, reason)
        values (${tx.tenantId}, ${a.id}, ${a.ticketId}, ${a.step}, ${a.attempt}, ${a.workspaceId}, ${a.requestTypeId}, ${a.requestTypeVersion},
          ${a.plan === null ? null : JSON.stringify(a.plan)}::jsonb, ${a.round}, ${a.state},
          ${a.requesterId}, ${a.openedById}, ${JSON.stringify(a.shown)}::jsonb, ${a.hash}, ${a.askedAt}, ${a.endedAt}, ${a.reason})`,
  );

type Standing = Pick<ApprovalRecord, 'id' | 'state' | 'endedAt' | 'reason'> & { runningStep: number | null; dueAt: Date | null };

export const updateApproval = (tx: Tx, a: Permitted<Standing, 'go on'>): Promise<number> =>
  tx.run(
    sql`update app.approval set state = ${a.state}, ended_at = ${a.endedAt}, reason = ${a.reason}, running_step = ${a.runningStep},
          due_at = ${a.dueAt} where tenant_id = ${tx.tenantId} and id = ${a.id}`,
  );

type Of<Row> = Permitted<Row & { readonly approvalId: string }, 'go on'>;

export const putStep = (tx: Tx, s: Of<StepRow>): Promise<number> =>
  tx.run(
    sql`insert into app.approval_step as s (tenant_id, approval_id, place, asked_at, escalated_at, reminded_at)
        values (${tx.tenantId}, ${s.approvalId}, ${s.place}, ${s.askedAt}, ${s.escalatedAt}, ${s.remindedAt})
        on conflict (tenant_id, approval_id, place) do update set escalated_at = excluded.escalated_at, reminded_at = excluded.reminded_at`,
  );

export const insertVoice = (tx: Tx, v: Of<Omit<VoiceRow, 'at'>>): Promise<number> =>
  tx.run(
    sql`insert into app.approval_voice (tenant_id, approval_id, place, person_id, kind, because, added_by, at)
        values (${tx.tenantId}, ${v.approvalId}, ${v.place}, ${v.personId}, ${v.kind}, ${v.because}, ${v.addedBy}, ${tx.now})
        on conflict do nothing`,
  );

export const insertVote = (tx: Tx, v: Of<VoteRow>): Promise<number> =>
  tx.run(
    sql`insert into app.approval_vote (tenant_id, approval_id, place, voice_id, by_id, answer, comment, at)
        values (${tx.tenantId}, ${v.approvalId}, ${v.place}, ${v.voiceId}, ${v.byId}, ${v.answer}, ${v.comment}, ${v.at})
        on conflict (tenant_id, approval_id, place, voice_id) do nothing`,
  );

type Told = Permitted<{ readonly approvalId: string; readonly place: number; readonly personIds: readonly string[] }, 'go on'>;

/** Notes whom a letter tells now that they are asked; gives those whom none told before. */
export const markTold = (tx: Tx, { approvalId, place, personIds }: Told): Promise<{ personId: string }[]> =>
  tx.rows(
    sql`update app.approval_voice set told_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and approval_id = ${approvalId} and place = ${place} and person_id = any(${[...personIds]}::uuid[])
          and told_at is null returning person_id as "personId"`,
    'approvals.mark-told',
  );

type Stuck = Permitted<{ readonly approvalId: string; readonly place: number; readonly isStuck: boolean }, 'go on'>;

/** Notes that it is told that nobody is left who may answer, or that somebody is again; gives whether that is new. */
export const markStuck = async (tx: Tx, { approvalId, place, isStuck }: Stuck): Promise<boolean> =>
  (await tx.run(
    sql`update app.approval_step set stuck_told_at = ${isStuck ? tx.now : null}
        where tenant_id = ${tx.tenantId} and approval_id = ${approvalId} and place = ${place} and (stuck_told_at is null) = ${isStuck}`,
  )) > 0;

type NewLink = {
  readonly id: string;
  readonly approvalId: string;
  readonly place: number;
  readonly personId: string;
  readonly endsAt: Date;
};

export const insertLink = (tx: Tx, l: Permitted<NewLink, 'go on'>): Promise<number> =>
  tx.run(
    sql`insert into app.approval_link (tenant_id, id, approval_id, place, person_id, made_at, ends_at)
        values (${tx.tenantId}, ${l.id}, ${l.approvalId}, ${l.place}, ${l.personId}, ${tx.now}, ${l.endsAt})`,
  );

/** Uses a link up: it is there once. */
export const takeLink = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'vote'>): Promise<LinkRow | undefined> =>
  tx.row(
    sql`delete from app.approval_link where tenant_id = ${tx.tenantId} and id = ${id} and ends_at > ${tx.now}
        returning id, approval_id as "approvalId", place, person_id as "personId", ends_at as "endsAt"`,
    'approvals.take-link',
  );

/** Links that can no longer be used. */
export const deleteEndedLinks = (tx: Tx): Promise<number> =>
  tx.run(sql`delete from app.approval_link where tenant_id = ${tx.tenantId} and ends_at <= ${tx.now}`, 'approvals.ended-links');
