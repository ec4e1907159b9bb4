import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { daysAway, isAwayOn } from './away.ts';

/** What rules of a workspace may name: its teams and skills that are still in use. */
export async function knownIn(tx: Tx, workspaceId: string): Promise<{ teams: string[]; skills: string[] }> {
  const row = await tx.row<{ teams: string[]; skills: string[] }>(
    sql`select array(select id from app.team where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and active) as teams,
          array(select id from app.skill where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and active) as skills`,
    'assignment.known',
  );
  return row ?? { teams: [], skills: [] };
}

type Name = { id: string; name: string };

/** Names of teams, gone ones too. */
export const teamNames = (tx: Tx, ids: readonly string[]): Promise<Name[]> =>
  tx.rows(sql`select id, name from app.team where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[])`, 'assignment.team-names');

const nameOf = sql`trim(p.given_name || ' ' || p.family_name)`;

export const peopleNames = (tx: Tx, ids: readonly string[]): Promise<Name[]> =>
  tx.rows(
    sql`select p.id, ${nameOf} as name from app.person p where p.tenant_id = ${tx.tenantId} and p.id = any(${[...ids]}::uuid[])`,
    'assignment.people-names',
  );

const skillsOf = sql`coalesce((select jsonb_object_agg(s.skill_id, s.level) from app.person_skill s
  where s.tenant_id = p.tenant_id and s.person_id = p.id), '{}')`;

/** Absences that end on this day or later, in their order. */
const absencesFrom = (
  day: Sql,
): Sql => sql`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'from', a.from_day, 'until', a.until_day)
    order by a.from_day, a.id) from ${daysAway} a where a.until_day >= ${day}), '[]')`;

/** Without an identifier: somebody stands in for them on these days, and that is where it is ended. */
export type AbsenceSpan = { readonly id: string | null; readonly from: string; readonly until: string };

export type MemberRow = {
  teamId: string;
  /** Null: the team has no members. */
  id: string | null;
  timeZone: string | null;
  capacity: number | null;
  calendarId: string | null;
  calendarNumber: number | null;
  skills: Record<string, number>;
  absences: AbsenceSpan[];
  older: number;
};

type Which = { readonly workspaceId: string; readonly calendar: string | null; readonly before: string | null };

/** Who works in the teams of a workspace, each as often as they are in one; `before` is the ticket up to which work counts as older. */
export const membersIn = (tx: Tx, { workspaceId, calendar, before }: Which): Promise<MemberRow[]> =>
  tx.rows<MemberRow>(
    sql`select g.id as "teamId", p.id, p.time_zone as "timeZone", w.capacity, c.id as "calendarId", c.published_version as "calendarNumber",
          ${skillsOf} as skills, ${absencesFrom(sql`'-infinity'::date`)} as absences,
          (select count(*)::integer from app.ticket t where t.tenant_id = p.tenant_id and t.assignee_id = p.id and t.open
            and t.id < ${before}::uuid) as older
        from app.team g
        left join app.team_member m on m.tenant_id = g.tenant_id and m.team_id = g.id
        left join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id and p.active
        left join app.agent_work w on w.tenant_id = p.tenant_id and w.workspace_id = g.workspace_id and w.person_id = p.id
        left join app.business_calendar c on c.tenant_id = p.tenant_id and c.id = coalesce(w.calendar_id, ${calendar}::uuid)
        where g.tenant_id = ${tx.tenantId} and g.workspace_id = ${workspaceId} and g.active order by g.id, p.id`,
    'assignment.members',
  );

export type AgentRow = {
  id: string;
  name: string;
  teams: Name[];
  capacity: number | null;
  calendarId: string | null;
  /** Of the calendar they work by, be it their own or the usual one. */
  workCalendarId: string | null;
  workCalendarNumber: number | null;
  skills: Record<string, number>;
  absences: AbsenceSpan[];
  isAbsent: boolean;
  load: number;
  version: number;
};

type Agents = { readonly workspaceId: string; readonly personId: string | null; readonly calendar: string | null };

/** Whoever works in teams of a workspace, or one of them: what they can take on and what they have. */
export const agentsIn = (tx: Tx, { workspaceId, personId, calendar }: Agents): Promise<AgentRow[]> =>
  tx.rows<AgentRow>(
    sql`select p.id, ${nameOf} as name, x.teams, w.capacity, w.calendar_id as "calendarId", c.id as "workCalendarId",
          c.published_version as "workCalendarNumber", coalesce((select jsonb_object_agg(s.skill_id, s.level) from app.person_skill s
            join app.skill k on k.tenant_id = s.tenant_id and k.id = s.skill_id and k.workspace_id = ${workspaceId} and k.active
            where s.tenant_id = p.tenant_id and s.person_id = p.id), '{}') as skills, here.day,
          ${absencesFrom(sql`here.day`)} as absences,
          ${isAwayOn(sql`here.day`)} as "isAbsent",
          (select count(*)::integer from app.ticket t where t.tenant_id = p.tenant_id and t.assignee_id = p.id and t.open) as load,
          coalesce(w.version, 1) as version
        from (select m.person_id, jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name) as teams
          from app.team g join app.team_member m on m.tenant_id = g.tenant_id and m.team_id = g.id
          where g.tenant_id = ${tx.tenantId} and g.workspace_id = ${workspaceId} and g.active
            and (${personId}::uuid is null or m.person_id = ${personId}) group by m.person_id) x
        join app.person p on p.tenant_id = ${tx.tenantId} and p.id = x.person_id and p.active
        cross join lateral (select (${tx.now}::timestamptz at time zone p.time_zone)::date as day) here
        left join app.agent_work w on w.tenant_id = p.tenant_id and w.workspace_id = ${workspaceId} and w.person_id = p.id
        left join app.business_calendar c on c.tenant_id = p.tenant_id and c.id = coalesce(w.calendar_id, ${calendar}::uuid)
        order by p.family_name, p.given_name, p.id limit 1000`,
    'assignment.agents',
  );

export type SkillRow = { id: string; workspaceId: string; name: { en: string; de?: string }; active: boolean; version: number };

const skill = sql`select id, workspace_id as "workspaceId", name, active, version from app.skill`;

export const skillsIn = (tx: Tx, workspaceId: string): Promise<SkillRow[]> =>
  tx.rows<SkillRow>(
    sql`${skill} where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} order by lower(name ->> 'en'), id limit 500`,
    'assignment.skills',
  );

export const skillById = (tx: Tx, id: string): Promise<SkillRow | undefined> =>
  tx.row<SkillRow>(sql`${skill} where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export type AbsenceRow = AbsenceOf<string>;
type AbsenceOf<Id extends string | null> = { id: Id; personId: string; from: string; until: string };

/** From today on where they are, and what has just ended. */
export const absencesOf = (tx: Tx, personId: string): Promise<AbsenceOf<string | null>[]> =>
  tx.rows<AbsenceOf<string | null>>(
    sql`select d.id, p.id as "personId", d.from_day::text as "from", d.until_day::text as "until"
        from app.person p cross join lateral ${daysAway} d where p.tenant_id = ${tx.tenantId} and p.id = ${personId}
        order by d.from_day desc, d.id limit 200`,
    'assignment.absences',
  );

export const absenceById = (tx: Tx, id: string): Promise<AbsenceRow | undefined> =>
  tx.row<AbsenceRow>(
    sql`select id, person_id as "personId", from_day::text as "from", until_day::text as "until" from app.absence where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** The workspaces in whose teams somebody works. */
export async function workplacesOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.rows<{ workspaceId: string }>(
    sql`select distinct g.workspace_id as "workspaceId" from app.team_member m join app.team g on g.tenant_id = m.tenant_id and g.id = m.team_id
        where m.tenant_id = ${tx.tenantId} and m.person_id = ${personId}`,
    'assignment.workplaces',
  );
  return rows.map(({ workspaceId }) => workspaceId);
}

export const workspacesNamed = (tx: Tx): Promise<{ id: string; name: { en: string; de?: string } }[]> =>
  tx.rows(sql`select id, name from app.workspace where tenant_id = ${tx.tenantId} order by position, made_at, id`, 'assignment.workspaces');
