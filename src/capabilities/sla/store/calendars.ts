import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { CalendarRow } from '../queries/calendars.ts';

/** Holds the calendar until the transaction ends, so that two editions do not become one version. */
export const lockCalendar = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row<{ id: string }>(sql`select id from app.business_calendar where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export const insertCalendar = (tx: Tx, row: Permitted<CalendarRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.business_calendar (tenant_id, id, workspace_id, name, published_version, made_at, updated_at)
        values (${tx.tenantId}, ${row.id}, ${row.workspaceId}, ${row.name}, ${row.number}, ${tx.now}, ${tx.now})`,
  );

export const updateCalendar = (tx: Tx, { id }: Permitted<CalendarRow, 'change'>, to: CalendarRow): Promise<number> =>
  tx.run(
    sql`update app.business_calendar set name = ${to.name}, active = ${to.active}, published_version = ${to.number}, version = version + 1,
          updated_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const insertCalendarVersion = (tx: Tx, row: Permitted<CalendarRow, 'publish'>, by: string): Promise<number> =>
  tx.run(
    sql`insert into app.business_calendar_version (tenant_id, calendar_id, number, definition, first_year, last_year, published_by, published_at)
        values (${tx.tenantId}, ${row.id}, ${row.number}, ${JSON.stringify(row.definition)}::jsonb, ${row.firstYear}, ${row.lastYear},
                ${by}, ${tx.now})`,
  );

export const updateFeed = (tx: Tx, { id }: Permitted<CalendarRow, 'change'>, hash: Buffer | null): Promise<number> =>
  tx.run(
    sql`update app.business_calendar set feed_hash = ${hash}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
