import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { isAwayOn } from './away.ts';

export type CandidateRow = {
  id: string;
  capacity: number | null;
  calendarId: string | null;
  calendarNumber: number | null;
  isAbsent: boolean;
  load: number;
  skills: Record<string, number>;
  knewLast: boolean;
};

type Where = {
  readonly workspaceId: string;
  readonly teamId: string;
  readonly requesterId: string;
  /** Only tickets of this service make somebody known; undefined: all do. Null: of none, so nobody is known. */
  readonly service: string | null | undefined;
  readonly calendar: string | null;
};

const isOfService = (service: string | null | undefined): Sql =>
  service === undefined
    ? sql`true`
    : sql`exists (select from app.request_type y where y.tenant_id = t.tenant_id and y.id = t.request_type_id and y.service_id = ${service}::uuid)`;

/** Who works in a team, as they stand now: what they have, what they know, whether they are away today where they are. */
export const candidatesIn = (tx: Tx, { workspaceId, teamId, requesterId, service, calendar }: Where): Promise<CandidateRow[]> =>
  tx.rows<CandidateRow>(
    sql`select p.id, w.capacity, c.id as "calendarId", c.published_version as "calendarNumber",
          ${isAwayOn(sql`(${tx.now}::timestamptz at time zone p.time_zone)::date`)} as "isAbsent",
          (select count(*)::integer from app.ticket t where t.tenant_id = p.tenant_id and t.assignee_id = p.id and t.open) as load,
          coalesce((select jsonb_object_agg(s.skill_id, s.level) from app.person_skill s
            where s.tenant_id = p.tenant_id and s.person_id = p.id), '{}') as skills,
          coalesce(p.id = (select t.assignee_id from app.ticket t where t.tenant_id = ${tx.tenantId} and t.requester_id = ${requesterId}
            and t.team_id = ${teamId} and t.assignee_id is not null and ${isOfService(service)} order by t.updated_at desc, t.id desc limit 1), false) as "knewLast"
        from app.team_member m
        join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id and p.active
        left join app.agent_work w on w.tenant_id = p.tenant_id and w.workspace_id = ${workspaceId} and w.person_id = p.id
        left join app.business_calendar c on c.tenant_id = p.tenant_id and c.id = coalesce(w.calendar_id, ${calendar}::uuid)
        where m.tenant_id = ${tx.tenantId} and m.team_id = ${teamId} order by p.id`,
    service === undefined ? 'assignment.candidates' : 'assignment.candidates-of-service',
  );

export type DecidedRow = {
  facts: Record<string, unknown>;
  at: Date;
  handedAt: Date | null;
  handedBy: string | null;
  handedByName: string | null;
};

/** The last time that rules said who gets a ticket, and whether somebody said otherwise since. */
export const decidedOn = (tx: Tx, ticketId: string): Promise<DecidedRow | undefined> =>
  tx.row<DecidedRow>(
    sql`select e.facts, e.at, h.at as "handedAt", h.actor_id as "handedBy", trim(p.given_name || ' ' || p.family_name) as "handedByName"
        from app.event e
        left join lateral (select c.at, c.actor_id from app.event c where c.tenant_id = e.tenant_id and c.object_id = e.object_id
          and c.type = 'ticket.changed' and c.at >= e.at and c.xid <> e.xid
          and (c.facts -> 'changes' ? 'team' or c.facts -> 'changes' ? 'assignee') order by c.at, c.id limit 1) h on true
        left join app.person p on p.tenant_id = e.tenant_id and p.id = h.actor_id
        where e.tenant_id = ${tx.tenantId} and e.object_id = ${ticketId} and e.type = 'ticket.assignedByRule'
        order by e.at desc, e.id desc limit 1`,
    'assignment.decided',
  );

/** Whose turn it was last, by rule; nobody is held. */
export const turnsOf = (tx: Tx, workspaceId: string): Promise<{ ruleId: string; personId: string | null }[]> =>
  tx.rows(
    sql`select rule_id as "ruleId", person_id as "personId" from app.assignment_turn
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`,
    'assignment.turns',
  );
