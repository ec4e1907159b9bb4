import type { Actor } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { runLevels } from '../policy.ts';
import type { CalendarDefinition } from '../shared/calendar-definition.ts';
import type { LevelInput } from '../shared/level-definition.ts';

export type LevelRow = { id: string; workspaceId: string; number: number; definition: LevelInput; version: number; updatedAt: Date };

const level = sql`select l.id, l.workspace_id as "workspaceId", v.number, v.definition, l.version, l.updated_at as "updatedAt"
  from app.service_level l
  join app.service_level_version v on v.tenant_id = l.tenant_id and v.level_id = l.id and v.number = l.published_version`;

export const levelById = (tx: Tx, id: string): Promise<LevelRow | undefined> =>
  tx.row<LevelRow>(sql`${level} where l.tenant_id = ${tx.tenantId} and l.id = ${id}`, 'sla.level');

export const levels = (tx: Tx, actor: Actor, workspace: string | null): Promise<LevelRow[]> =>
  tx.rows<LevelRow>(
    sql`${level} where l.tenant_id = ${tx.tenantId} and ${runLevels(actor)} and (${workspace}::uuid is null or l.workspace_id = ${workspace})
        order by (v.definition ->> 'position')::integer, l.id limit 1000`,
    'sla.levels',
  );

export type LevelVersionRow = { number: number; definition: LevelInput; publishedAt: Date; personId: string; name: string };

export const levelVersions = (tx: Tx, id: string): Promise<LevelVersionRow[]> =>
  tx.rows<LevelVersionRow>(
    sql`select v.number, v.definition, v.published_at as "publishedAt", v.published_by as "personId",
          coalesce(p.given_name || ' ' || p.family_name, '') as name
        from app.service_level_version v left join app.person p on p.tenant_id = v.tenant_id and p.id = v.published_by
        where v.tenant_id = ${tx.tenantId} and v.level_id = ${id} order by v.number desc limit 500`,
    'sla.level-versions',
  );

export type InForce = {
  id: string;
  number: number;
  definition: LevelInput;
  calendarId: string;
  calendarName: string;
  calendarNumber: number;
  calendar: CalendarDefinition;
};

/** What a workspace had agreed to at a moment, each with the hours that were published by then: later versions change nothing of it. */
export const inForceAt = (tx: Tx, workspaceId: string, at: Date): Promise<InForce[]> =>
  tx.rows<InForce>(
    sql`select l.id, v.number, v.definition, c.id as "calendarId", c.name as "calendarName", k.number as "calendarNumber",
          k.definition as calendar
        from app.service_level l
        join lateral (select number, calendar_id, definition from app.service_level_version x where x.tenant_id = l.tenant_id
          and x.level_id = l.id and x.published_at <= ${at} order by x.number desc limit 1) v on true
        join app.business_calendar c on c.tenant_id = l.tenant_id and c.id = v.calendar_id
        join lateral (select number, definition from app.business_calendar_version y where y.tenant_id = c.tenant_id
          and y.calendar_id = c.id and y.published_at <= ${at} order by y.number desc limit 1) k on true
        where l.tenant_id = ${tx.tenantId} and l.workspace_id = ${workspaceId} and v.definition -> 'active' = 'true'
        order by (v.definition ->> 'position')::integer, l.id`,
    'sla.in-force',
  );
