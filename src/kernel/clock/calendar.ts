import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/locale.ts';
import type { HolidayOn } from './holidays.ts';

/** From and to by the clock on the wall, HH:MM; `to` may be 24:00. */
export type Span = { readonly from: string; readonly to: string };

/** When somebody works: weekdays with their hours, less the breaks, the public holidays and the days that are said to be otherwise. */
export type Calendar = {
  readonly timeZone: string;
  /** Monday is 1. */
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly breaks?: readonly Span[] | undefined;
  /** Weekdays with hours of their own, in place of the usual ones. */
  readonly otherDays?: readonly (Span & { readonly day: number })[] | undefined;
  /** Days (YYYY-MM-DD) that are closed, or open for other hours; they win over weekdays and holidays. */
  readonly ownDays?: readonly OwnDay[] | undefined;
};
export type OwnDay = {
  readonly date: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** Whether somebody works now, and when that ends or begins; null where it never does within a year. */
export type Opening = { readonly isOpen: boolean; readonly changesAt: Date | null };

const noHolidays: HolidayOn = () => undefined;
const farthest = 400;

/**
 * Reads the clock on the wall there, so that a change to daylight saving moves nothing: eight o'clock stays eight o'clock. An hour that comes
 * twice is open twice, one that is left out is not there.
 */
export function openingAt(calendar: Calendar, now: Date, holidayOn: HolidayOn = noHolidays): Opening {
  const here = zoned(now, calendar);
  const isOpen = isOpenAt(calendar, here, holidayOn);
  for (let ahead = 0; ahead < farthest; ahead++) {
    const day = here.toPlainDate().add({ days: ahead });
    const turn = turnsOn(calendar, day, holidayOn).find(
      (at) => Temporal.ZonedDateTime.compare(at, here) > 0 && isOpenAt(calendar, at, holidayOn) !== isOpen,
    );
    if (turn !== undefined) return { isOpen, changesAt: new Date(turn.epochMilliseconds) };
  }
  return { isOpen, changesAt: null };
}

const zoned = (at: Date, { timeZone }: Calendar): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

function isOpenAt(calendar: Calendar, at: Temporal.ZonedDateTime, holidayOn: HolidayOn): boolean {
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return spansOn(calendar, at.toPlainDate(), holidayOn).some(({ from, to }) => from <= time && time < to);
}

/** The hours of a day there, in their order; none on a day that is closed. */
export function spansOn(calendar: Calendar, day: Temporal.PlainDate, holidayOn: HolidayOn = noHolidays): Span[] {
  const date = day.toString();
  const own = calendar.ownDays?.find((one) => one.date === date);
  if (own !== undefined) return own.from === undefined || own.to === undefined ? [] : [{ from: own.from, to: own.to }];
  if (holidayOn(date) !== undefined) return [];
  const other = (calendar.otherDays ?? []).filter((one) => one.day === day.dayOfWeek);
  const usual = calendar.days.includes(day.dayOfWeek) ? [{ from: calendar.from, to: calendar.to }] : [];
  const spans: readonly Span[] = other.length > 0 ? other : usual;
  return (calendar.breaks ?? []).reduce(without, [...spans]).toSorted((one, next) => one.from.localeCompare(next.from));
}

const without = (spans: readonly Span[], { from, to }: Span): Span[] =>
  spans.flatMap((span) =>
    [
      { from: span.from, to: from < span.to ? from : span.to },
      { from: to > span.from ? to : span.from, to: span.to },
    ]
      .map((part) => (to <= span.from || from >= span.to ? span : part))
      .filter((part, at, all) => part.from < part.to && all.findIndex((one) => one.from === part.from && one.to === part.to) === at),
  );

/** Moments of a day at which it may turn: where hours begin or end, both times if they come twice, and where the clock jumps. */
function turnsOn(calendar: Calendar, day: Temporal.PlainDate, holidayOn: HolidayOn): Temporal.ZonedDateTime[] {
  const times = ['00:00', ...spansOn(calendar, day, holidayOn).flatMap(({ from, to }) => [from, to])];
  const turns = times.flatMap((time) => bothAt(day, time, calendar.timeZone));
  return [...turns, ...jumpOn(day, calendar.timeZone)].toSorted(Temporal.ZonedDateTime.compare);
}

function bothAt(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.ZonedDateTime[] {
  const local = time === '24:00' ? day.add({ days: 1 }).toPlainDateTime() : day.toPlainDateTime(Temporal.PlainTime.from(time));
  const both = (['earlier', 'later'] as const).map((disambiguation) => local.toZonedDateTime(timeZone, { disambiguation }));
  return both;
}

function jumpOn(day: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime[] {
  const start = day.toZonedDateTime(timeZone);
  const jump = start.getTimeZoneTransition('next');
  return jump?.toPlainDate().equals(day) ? [jump] : [];
}
