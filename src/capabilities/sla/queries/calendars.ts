import type { Actor } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { seenCalendars } from '../policy.ts';
import type { CalendarDefinition } from '../shared/calendar-definition.ts';

export type CalendarRow = {
  id: string;
  workspaceId: string | null;
  name: string;
  active: boolean;
  number: number;
  definition: CalendarDefinition;
  firstYear: number;
  lastYear: number;
  feed: boolean;
  version: number;
  updatedAt: Date;
};

const calendar = sql`select c.id, c.workspace_id as "workspaceId", c.name, c.active, v.number, v.definition, v.first_year as "firstYear",
    v.last_year as "lastYear", c.feed_hash is not null as feed, c.version, c.updated_at as "updatedAt"
  from app.business_calendar c
  join app.business_calendar_version v on v.tenant_id = c.tenant_id and v.calendar_id = c.id and v.number = c.published_version`;

export const calendarById = (tx: Tx, id: string): Promise<CalendarRow | undefined> =>
  tx.row<CalendarRow>(sql`${calendar} where c.tenant_id = ${tx.tenantId} and c.id = ${id}`, 'sla.calendar');

/** Those an administrator sees, by name; of a workspace those that it may use. */
export const calendars = (tx: Tx, actor: Actor, workspace: string | null): Promise<CalendarRow[]> =>
  tx.rows<CalendarRow>(
    sql`${calendar} where c.tenant_id = ${tx.tenantId} and ${seenCalendars(actor)}
          and (${workspace}::uuid is null or c.workspace_id is null or c.workspace_id = ${workspace})
        order by c.name, c.id limit 500`,
    'sla.calendars',
  );

export const calendarByFeed = (tx: Tx, hash: Buffer): Promise<CalendarRow | undefined> =>
  tx.row<CalendarRow>(sql`${calendar} where c.tenant_id = ${tx.tenantId} and c.feed_hash = ${hash} and c.active`, 'sla.calendar-by-feed');

/** Calendars whose years end soon, of a place or with days that come again: those of the next years are not known to them. */
export const endingCalendars = (tx: Tx, year: number): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(
    sql`select c.id from app.business_calendar c
        join app.business_calendar_version v on v.tenant_id = c.tenant_id and v.calendar_id = c.id and v.number = c.published_version
        where c.tenant_id = ${tx.tenantId} and c.active and v.last_year <= ${year}
          and (v.definition -> 'place' <> 'null' or jsonb_path_exists(v.definition, '$.holidays[*].again'))`,
    'sla.calendars-ending',
  );

export type CalendarVersionRow = { number: number; publishedAt: Date; lastYear: number; personId: string; name: string | null };

export const calendarVersions = (tx: Tx, id: string): Promise<CalendarVersionRow[]> =>
  tx.rows<CalendarVersionRow>(
    sql`select v.number, v.published_at as "publishedAt", v.last_year as "lastYear", v.published_by as "personId",
          p.given_name || ' ' || p.family_name as name
        from app.business_calendar_version v left join app.person p on p.tenant_id = v.tenant_id and p.id = v.published_by
        where v.tenant_id = ${tx.tenantId} and v.calendar_id = ${id} order by v.number desc limit 500`,
    'sla.calendar-versions',
  );

export const calendarVersion = (tx: Tx, id: string, number: number): Promise<{ definition: CalendarDefinition } | undefined> =>
  tx.row<{ definition: CalendarDefinition }>(
    sql`select definition from app.business_calendar_version where tenant_id = ${tx.tenantId} and calendar_id = ${id} and number = ${number}`,
    'sla.calendar-version',
  );
