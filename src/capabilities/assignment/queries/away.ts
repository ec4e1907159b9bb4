import { type Sql, sql } from '../../../kernel/db/sql.ts';

/**
 * The days on which a person `p` is away: those that were entered as such, and those for which somebody was named to answer for them while they
 * are out of office. Absent is absent, wherever it was said. Days are those of where they are.
 */
export const daysAway = sql`(select a.id, a.from_day, a.until_day from app.absence a where a.tenant_id = p.tenant_id and a.person_id = p.id
  union all select null, (s.begins_at at time zone p.time_zone)::date, ((s.ends_at - interval '1 microsecond') at time zone p.time_zone)::date
  from app.approval_stand_in s where s.tenant_id = p.tenant_id and s.for_id = p.id and s.kind = 'outOfOffice')`;

/** Whether a person `p` is away on a day. */
export const isAwayOn = (day: Sql): Sql => sql`exists (select from ${daysAway} d where ${day} between d.from_day and d.until_day)`;
