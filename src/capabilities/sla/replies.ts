import type { Actor } from '../../kernel/access/access.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import type { CalendarReply, MonthReply } from './contract-calendars.ts';
import { mayRunCalendar } from './policy.ts';
import { inLanguage } from './public-holidays.ts';
import type { CalendarRow } from './queries/calendars.ts';
import type { Calendar } from './shared/calendar.ts';
import type { CalendarDefinition } from './shared/calendar-definition.ts';
import type { Hours } from './shared/hours.ts';
import { monthOf } from './shared/month.ts';

export const calendarReply = (actor: Actor, row: CalendarRow): CalendarReply => ({
  ...row.definition,
  publicHolidays: [...row.definition.publicHolidays],
  comingHolidays: (row.definition.comingHolidays ?? []).map((one) => ({ ...one })),
  id: row.id,
  workspace: row.workspaceId,
  name: row.name,
  active: row.active,
  firstYear: row.firstYear,
  lastYear: row.lastYear,
  number: row.number,
  feed: row.feed,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
  can: { edit: mayRunCalendar(actor, row) },
});

/** A version as clocks read it: public and own holidays together, named in one language. */
export const readable = (
  { timeZone, week, holidays, exceptions, publicHolidays, comingHolidays = [] }: CalendarDefinition,
  locale: Locale,
): Calendar => ({
  timeZone,
  week,
  holidays: [...inLanguage(publicHolidays, locale), ...holidays.map(({ again: _, ...day }) => day), ...comingHolidays],
  exceptions,
});

export function monthReply(hours: Hours, year: number, month: number): MonthReply {
  const days = monthOf(hours, year, month).map((day) => ({ ...day, open: [...day.open] }));
  return { days, seconds: days.reduce((sum, { seconds }) => sum + seconds, 0) };
}
