import { type Actor, workspacesOf } from '../../../kernel/access/access.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import type { BreachesAsked } from '../contract-breaches.ts';
import type { LevelInput } from '../shared/level-definition.ts';

export type ReasonRow = { id: string; workspaceId: string; name: Localised; active: boolean; version: number };

const reason = sql`select id, workspace_id as "workspaceId", name, active, version from app.breach_reason`;

export const reasonById = (tx: Tx, id: string): Promise<ReasonRow | undefined> =>
  tx.row<ReasonRow>(sql`${reason} where tenant_id = ${tx.tenantId} and id = ${id}`, 'sla.breach-reason');

/** Those of a workspace in the order in which they were made. */
export const reasonsOf = (tx: Tx, workspaceId: string): Promise<ReasonRow[]> =>
  tx.rows<ReasonRow>(
    sql`${reason} where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} order by made_at, id limit 500`,
    'sla.breach-reasons',
  );

export type ExplanationRow = {
  ticketId: string;
  levelId: string;
  cycle: number;
  reasonId: string;
  name: Localised;
  byId: string;
  byName: string;
  at: Date;
};

const explained = sql`x.reason_id as "reasonId", r.name, x.explained_by as "byId",
  coalesce(p.given_name || ' ' || p.family_name, '') as "byName", x.explained_at as at`;
const beside = sql`join app.breach_reason r on r.tenant_id = x.tenant_id and r.id = x.reason_id
  left join app.person p on p.tenant_id = x.tenant_id and p.id = x.explained_by`;

/** What was said about the clocks of a ticket. */
export const explanationsOf = (tx: Tx, ticketId: string): Promise<ExplanationRow[]> =>
  tx.rows<ExplanationRow>(
    sql`select x.ticket_id as "ticketId", x.level_id as "levelId", x.cycle, ${explained}
        from app.breach_explanation x ${beside} where x.tenant_id = ${tx.tenantId} and x.ticket_id = ${ticketId}`,
    'sla.explanations',
  );

export type BreachRow = {
  ticketId: string;
  levelId: string;
  workspaceId: string;
  level: LevelInput;
  title: string | null;
  teamId: string | null;
  team: string | null;
  cycle: number;
  missedAt: Date;
  total: number;
} & {
  [K in 'reasonId' | 'name' | 'byId' | 'byName' | 'at']: ExplanationRow[K] | null;
};

/** Where somebody leads, and so where they ask why. */
function led(actor: Actor, workspaceId: Sql): Sql {
  const workspaces = workspacesOf(actor, 'teamLead');
  return workspaces === 'all' ? sql`true` : sql`${workspaceId} = any(${workspaces}::uuid[])`;
}

/** Ends of clocks `m`, each with its agreement `l` as published `v`, its ticket `t` and who had it. */
const ends = (actor: Actor): Sql =>
  sql`from app.clock_mark m
      join app.service_level l on l.tenant_id = m.tenant_id and l.id = m.level_id and ${led(actor, sql`l.workspace_id`)}
      join app.service_level_version v on v.tenant_id = l.tenant_id and v.level_id = l.id and v.number = l.published_version
      join app.ticket t on t.tenant_id = m.tenant_id and t.id = m.ticket_id`;
const heldBy = sql`coalesce(m.team_id, t.team_id)`;

function within(tx: Tx, { team, level, from, until }: BreachesAsked): Sql {
  const asked = [
    sql`m.tenant_id = ${tx.tenantId}`,
    ...(team === undefined ? [] : [sql`${heldBy} = ${team}::uuid`]),
    ...(level === undefined ? [] : [sql`m.level_id = ${level}::uuid`]),
    ...(from === undefined ? [] : [sql`m.reached_at >= ${new Date(from)}`]),
    ...(until === undefined ? [] : [sql`m.reached_at < ${new Date(until)}`]),
  ];
  return join(asked, 'and');
}

/** What was missed, the latest first. */
export const breaches = (tx: Tx, actor: Actor, asked: BreachesAsked): Promise<BreachRow[]> =>
  tx.rows<BreachRow>(
    sql`select m.ticket_id as "ticketId", m.level_id as "levelId", l.workspace_id as "workspaceId", v.definition as level, m.cycle,
          m.reached_at as "missedAt", case when ${led(actor, sql`t.workspace_id`)} then t.title end as title, g.id as "teamId", g.name as team,
          count(*) over () as total, ${explained}
        ${ends(actor)}
        left join app.team g on g.tenant_id = m.tenant_id and g.id = ${heldBy}
        left join app.breach_explanation x
          on x.tenant_id = m.tenant_id and x.ticket_id = m.ticket_id and x.level_id = m.level_id and x.cycle = m.cycle
        left join app.breach_reason r on r.tenant_id = x.tenant_id and r.id = x.reason_id
        left join app.person p on p.tenant_id = x.tenant_id and p.id = x.explained_by
        where ${within(tx, asked)} and m.mark = 'breach' and (${asked.unexplained !== 'true'} or x.ticket_id is null)
        order by m.reached_at desc, m.ticket_id, m.level_id limit 200`,
    'sla.breaches',
  );

/** Whether a ticket missed an agreement of a workspace where somebody leads. */
export const isMissedWhereLed = async (tx: Tx, actor: Actor, missed: { ticketId: string; levelId: string }): Promise<boolean> =>
  (await tx.row(
    sql`select from app.clock_mark m
        join app.service_level l on l.tenant_id = m.tenant_id and l.id = m.level_id and ${led(actor, sql`l.workspace_id`)}
        where m.tenant_id = ${tx.tenantId} and m.ticket_id = ${missed.ticketId} and m.level_id = ${missed.levelId} and m.mark = 'breach' limit 1`,
    'sla.is-missed',
  )) !== undefined;

export type ShareRow = { levelId: string; workspaceId: string; level: LevelInput; met: number; missed: number };

/** Of each agreement how often it was met and missed, those first that were missed most. */
export const sharesOf = (tx: Tx, actor: Actor, asked: BreachesAsked): Promise<ShareRow[]> =>
  tx.rows<ShareRow>(
    sql`select m.level_id as "levelId", l.workspace_id as "workspaceId", v.definition as level,
          count(*) filter (where m.mark = 'met') as met, count(*) filter (where m.mark = 'breach') as missed
        ${ends(actor)}
        where ${within(tx, asked)} and m.mark in ('met', 'breach')
        group by m.level_id, l.workspace_id, v.definition order by missed desc, met desc, m.level_id limit 100`,
    'sla.shares',
  );

/** Teams of the workspaces where somebody leads. */
export const teamsLed = (tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> =>
  tx.rows(
    sql`select g.id, g.name from app.team g where g.tenant_id = ${tx.tenantId} and ${led(actor, sql`g.workspace_id`)} order by g.name, g.id limit 500`,
    'sla.teams-led',
  );
