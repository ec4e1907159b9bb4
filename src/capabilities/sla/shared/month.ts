import { Temporal } from 'temporal-polyfill';
import { type Calendar, closedBy, openOn, type Span } from './calendar.ts';
import { type Hours, openBetween } from './hours.ts';

/** A day of a calendar as somebody looks at it: its hours, how many seconds these are (a day on which clocks change differs), and what it is called. */
export type DayOfMonth = {
  readonly date: string;
  readonly open: readonly Span[];
  readonly seconds: number;
  readonly kind: 'usual' | 'holiday' | 'exception';
  readonly name: string | null;
};

/** The days of a month, first to last. */
export function monthOf(hours: Hours, year: number, month: number): DayOfMonth[] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return Array.from({ length: first.daysInMonth }, (_, index) => dayOf(hours, first.add({ days: index })));
}

function dayOf(hours: Hours, day: Temporal.PlainDate): DayOfMonth {
  const { calendar, days } = hours;
  const date = day.toString();
  const open = openOn(calendar, days, date, day.dayOfWeek - 1).map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) }));
  return {
    date,
    open,
    seconds: openBetween(hours, startOf(day, calendar), startOf(day.add({ days: 1 }), calendar)),
    ...calledOn(hours, date),
  };
}

function calledOn({ days }: Hours, date: string): Pick<DayOfMonth, 'kind' | 'name'> {
  const exception = days.exceptions.get(date);
  if (exception !== undefined) return { kind: 'exception', name: exception.name };
  const [holiday] = (days.holidays.get(date) ?? []).toSorted((one, other) => lengthOf(other) - lengthOf(one));
  return holiday === undefined ? { kind: 'usual', name: null } : { kind: 'holiday', name: holiday.name };
}

const lengthOf = (holiday: Parameters<typeof closedBy>[0]): number => closedBy(holiday)[1] - closedBy(holiday)[0];

const startOf = (day: Temporal.PlainDate, { timeZone }: Calendar): number => day.toZonedDateTime(timeZone).epochMilliseconds / 1000;

const timeOf = (seconds: number): string =>
  `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;
