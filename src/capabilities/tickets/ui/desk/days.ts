import {
  type CalendarDate,
  endOfMonth,
  endOfWeek,
  fromDate,
  parseAbsolute,
  parseDate,
  startOfMonth,
  startOfWeek,
  toCalendarDate,
} from '@internationalized/date';
import type { Reader } from '../../../../kernel/shared/formats.ts';
import { moment } from '../../../../kernel/web/clock.ts';
import type { TicketRow } from '../../shared/records.ts';

export type Span = 'week' | 'month';

/** The day that is shown, or today where the reader is. */
export const dayOf = (asked: string | undefined, { timeZone }: Reader): CalendarDate =>
  asked === undefined ? toCalendarDate(fromDate(moment(), timeZone)) : parseDate(asked);

/** All days of the week or the month around a day; weeks are whole, and begin as they do in the reader's country. */
export function daysOf(day: CalendarDate, span: Span, { locale }: Reader): CalendarDate[] {
  const first = startOfWeek(span === 'week' ? day : startOfMonth(day), locale);
  const last = endOfWeek(span === 'week' ? day : endOfMonth(day), locale);
  return Array.from({ length: last.compare(first) + 1 }, (_, at) => first.add({ days: at }));
}

/** The same day a week or a month on. */
export const stepped = (day: CalendarDate, span: Span, by: 1 | -1): string =>
  (span === 'week' ? day.add({ weeks: by }) : day.add({ months: by })).toString();

/** When the days begin and end, for the server. */
export function boundsOf(days: readonly CalendarDate[], { timeZone }: Reader): { datedFrom: string; datedBefore: string } {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A calendar without days');
  return { datedFrom: first.toDate(timeZone).toISOString(), datedBefore: last.add({ days: 1 }).toDate(timeZone).toISOString() };
}

/** One date of a ticket: when it is due, or when to look at it again. */
export type Dated = { row: TicketRow; kind: 'due' | 'followUp'; at: string };

/** What stands on each day, in the order of its moments. */
export function byDay(rows: readonly TicketRow[], { timeZone }: Reader): Map<string, Dated[]> {
  const all = rows.flatMap((row): Dated[] => [
    ...(row.dueAt === null ? [] : [{ row, kind: 'due' as const, at: row.dueAt }]),
    ...(row.followUpAt === null ? [] : [{ row, kind: 'followUp' as const, at: row.followUpAt }]),
  ]);
  return Map.groupBy(
    all.toSorted((one, other) => one.at.localeCompare(other.at)),
    ({ at }) => toCalendarDate(parseAbsolute(at, timeZone)).toString(),
  );
}
