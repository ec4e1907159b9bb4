import type { Actor } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { type Guarded, visibleOf } from './policy.ts';
import type { Effect, MajorState, Phase, Shelf } from './shared/words.ts';

export type Told = { readonly en: string; readonly de: string };

/** A major incident as it is kept, with what its rules look at and its incident. */
export type Major = Guarded & {
  readonly id: string;
  readonly ticketId: string;
  readonly state: MajorState;
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedAt: Date;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string;
  readonly endedById: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string;
  readonly headline: Told | null;
  readonly cadenceMinutes: number | null;
  readonly updateDueAt: Date | null;
  readonly version: number;
  readonly title: string;
  readonly workspaceKey: string;
  readonly ticketState: string;
  readonly open: boolean;
};

/** Of those named `x`, who may still come in and works there: who left, or does something else now, keeps nobody from deciding. */
const isAtWork = sql`exists (select from app.person p join app.role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id
  where p.tenant_id = x.tenant_id and p.id = x.person_id and p.active and g.role in ('agent', 'teamLead', 'workspaceAdmin')
    and (g.workspace_id is null or g.workspace_id = x.workspace_id))`;

const managersOf = (workspace: Sql): Sql => sql`coalesce((select jsonb_agg(x.person_id order by x.made_at, x.person_id)
  from app.major_incident_manager x where x.tenant_id = m.tenant_id and x.workspace_id = ${workspace} and ${isAtWork}), '[]'::jsonb)`;

const columns = sql`m.id, m.ticket_id as "ticketId", m.state, m.reason, m.proposed_by_id as "proposedById", m.proposed_at as "proposedAt",
  m.decided_by_id as "decidedById", m.decided_at as "decidedAt", m.decision_reason as "decisionReason", m.ended_by_id as "endedById",
  m.ended_at as "endedAt", m.end_reason as "endReason", m.headline, m.cadence_minutes as "cadenceMinutes", m.update_due_at as "updateDueAt",
  m.version, t.workspace_id as "workspaceId", w.key as "workspaceKey", t.title, t.state as "ticketState", t.open, ${managersOf(sql`t.workspace_id`)} as "managerIds",
  coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'personId', r.person_id) order by r.role) from app.major_incident_role r
    where r.tenant_id = m.tenant_id and r.major_id = m.id), '[]'::jsonb) as roles`;

const whole = (which: Sql): Sql => sql`select ${columns} from app.major_incident m
  join app.ticket t on t.tenant_id = m.tenant_id and t.id = m.ticket_id
  join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id where ${which}`;

export const majorById = (tx: Tx, id: string): Promise<Major | undefined> =>
  tx.row(whole(sql`m.tenant_id = ${tx.tenantId} and m.id = ${id}`), 'major.get');

/** The last course of an incident. */
export const majorOfTicket = (tx: Tx, ticketId: string): Promise<Major | undefined> =>
  tx.row(
    sql`${whole(sql`m.tenant_id = ${tx.tenantId} and m.ticket_id = ${ticketId}`)} order by m.proposed_at desc, m.id desc limit 1`,
    'major.of-ticket',
  );

/** Which of them stand on a shelf, and in which order: what waits longest is first, of what is over the last. */
const onShelf: Readonly<Record<Shelf, Sql>> = {
  running: sql`m.state in ('proposed', 'accepted')`,
  toReview: sql`m.state = 'resolved'`,
  ended: sql`m.state not in ('proposed', 'accepted')`,
};
const orderOf: Readonly<Record<Shelf, Sql>> = {
  running: sql`m.state, m.proposed_at`,
  toReview: sql`m.ended_at, m.id`,
  ended: sql`coalesce(m.ended_at, m.decided_at) desc, m.id`,
};

/** Of where the actor works. */
export const majorsOf = (tx: Tx, actor: Actor, which: Shelf): Promise<Major[]> =>
  tx.rows(
    sql`${whole(sql`m.tenant_id = ${tx.tenantId} and ${onShelf[which]} and ${visibleOf(actor)}`)} order by ${orderOf[which]} limit 100`,
    `major.list-${which}`,
  );

export const managersIn = async (tx: Tx, workspaceId: string): Promise<string[]> =>
  (
    await tx.rows<{ personId: string }>(
      sql`select x.person_id as "personId" from app.major_incident_manager x where x.tenant_id = ${tx.tenantId} and x.workspace_id = ${workspaceId}
            and ${isAtWork} order by x.made_at, x.person_id`,
      'major.managers',
    )
  ).map(({ personId }) => personId);

/** Which list of theirs it is: nothing kept is the first. */
export const dutyVersion = async (tx: Tx, workspaceId: string): Promise<number> =>
  (
    await tx.row<{ version: number }>(
      sql`select version from app.major_incident_duty where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`,
      'major.duty',
    )
  )?.version ?? 1;

export type UpdateRow = {
  readonly id: string;
  readonly phase: Phase;
  readonly said: Told;
  readonly onPortal: boolean;
  readonly onStatusPage: boolean;
  readonly onTicket: boolean;
  readonly byId: string;
  readonly at: Date;
};

/** What was told, newest first. */
export const updatesOf = (tx: Tx, majorId: string): Promise<UpdateRow[]> =>
  tx.rows(
    sql`select id, phase, said, on_portal as "onPortal", on_status_page as "onStatusPage", on_ticket as "onTicket", by_id as "byId", made_at as at
        from app.major_incident_update where tenant_id = ${tx.tenantId} and major_id = ${majorId} order by id desc limit 500`,
    'major.updates',
  );

export type AffectedRow = { readonly id: string; readonly name: Readonly<Record<string, string>>; readonly effect: Effect };

export const affectedBy = (tx: Tx, majorId: string): Promise<AffectedRow[]> =>
  tx.rows(
    sql`select s.id, s.name, x.effect from app.major_incident_service x join app.service s on s.tenant_id = x.tenant_id and s.id = x.service_id
        where x.tenant_id = ${tx.tenantId} and x.major_id = ${majorId} order by s.position, s.key`,
    'major.affected',
  );

export type Child = { readonly id: string; readonly title: string; readonly state: string; readonly open: boolean };

/** Incidents below it, of those the actor works on. */
export const childrenOf = (tx: Tx, actor: Actor, ticketId: string): Promise<Child[]> =>
  tx.rows(
    sql`select t.id, t.title, t.state, t.open from app.ticket t where t.tenant_id = ${tx.tenantId} and t.parent_id = ${ticketId}
          and t.type <> 'task' and ${visibleOf(actor)} order by t.id limit 500`,
    'major.children',
  );

/** In which language whoever asked reads. */
export const localesOf = (tx: Tx, ticketIds: readonly string[]): Promise<{ id: string; locale: string }[]> =>
  tx.rows(
    sql`select t.id, p.locale from app.ticket t join app.person p on p.tenant_id = t.tenant_id and p.id = t.requester_id
        where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ticketIds]}::uuid[])`,
    'major.locales',
  );

export type EventRow = {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly by: string | null;
  readonly value: string | null;
};

/** What the log says of its incident, and of this course of it, oldest first: who did what, without anybody's words. */
export const eventsOf = (tx: Tx, { id, ticketId }: Pick<Major, 'id' | 'ticketId'>): Promise<EventRow[]> =>
  tx.rows(
    sql`select e.id, e.at, e.type, trim(p.given_name || ' ' || p.family_name) as by,
          coalesce(e.facts->>'role', e.facts->>'phase', e.facts->>'minutes', e.facts #>> '{changes,state,1}', e.facts->>'kind') as value
        from app.event e left join app.person p on p.tenant_id = e.tenant_id and p.id = e.actor_id
        where e.tenant_id = ${tx.tenantId} and e.object_id = ${ticketId}
          and ((e.type like 'ticket.major%' and e.facts->>'majorId' = ${id}::text and e.type <> 'ticket.majorReviewWritten')
            or e.type in ('ticket.created', 'ticket.commented', 'ticket.noted', 'ticket.linked')
            or (e.type = 'ticket.changed' and e.facts #> '{changes,state}' is not null))
        order by e.at, e.id limit 2000`,
    'major.events',
  );

export type DueMajor = { readonly id: string; readonly ticketId: string; readonly updateDueAt: Date; readonly stage: 'before' | 'missed' };

/** Held: updates that are due soon or were missed, and of which nobody was told yet. */
export const lockDue = (tx: Tx, soon: Date): Promise<DueMajor[]> =>
  tx.rows(
    sql`select id, ticket_id as "ticketId", update_due_at as "updateDueAt", case when update_due_at <= ${tx.now} then 'missed' else 'before' end as stage
        from app.major_incident where tenant_id = ${tx.tenantId} and state = 'accepted' and update_due_at is not null
          and ((update_due_at <= ${tx.now} and told_missed_at is null)
            or (update_due_at > ${tx.now} and told_before_at is null
              and update_due_at <= least(${soon}, ${tx.now}::timestamptz + cadence_minutes * interval '15 seconds')))
        order by id for update`,
    'major.due',
  );
