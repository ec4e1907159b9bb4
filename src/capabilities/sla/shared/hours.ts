import { type Calendar, type Days, daysOf, openOn } from './calendar.ts';
import { type Steady, steadyTimes } from './zone.ts';

const day = 86_400;
/** A calendar that is closed for so long never opens again. */
const patience = 12;

/**
 * A calendar version laid out on the line of time: per year (UTC) the open intervals in seconds since 1970, and how much was open before each.
 * A year is laid out when it is first asked for and kept, so that a question afterwards is two searches by halves.
 */
export type Hours = { readonly calendar: Calendar; readonly days: Days; readonly years: Map<number, Year> };

export type Year = {
  readonly end: number;
  readonly steady: readonly Steady[];
  /** Beginnings, ends, and the open seconds of the year before each beginning. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly before: readonly number[];
  readonly total: number;
};

export const hoursOf = (calendar: Calendar): Hours => ({ calendar, days: daysOf(calendar), years: new Map() });

/** Open seconds from one moment to another; 0 if it is not later. */
export function openBetween(hours: Hours, from: number, to: number): number {
  if (to <= from) return 0;
  const [first, last] = [yearAt(from), yearAt(to)];
  if (first === last) return usedAt(yearOf(hours, first), to) - usedAt(yearOf(hours, first), from);
  let open = yearOf(hours, first).total - usedAt(yearOf(hours, first), from);
  for (let year = first + 1; year < last; year++) open += yearOf(hours, year).total;
  return open + usedAt(yearOf(hours, last), to);
}

/** The first moment by which so many seconds were open since `from`; null where that many never come. */
export function momentAfter(hours: Hours, from: number, seconds: number): number | null {
  if (seconds <= 0) return from;
  let number = yearAt(from);
  let wanted = seconds + usedAt(yearOf(hours, number), from);
  for (let closed = 0; closed < patience; number++) {
    const year = yearOf(hours, number);
    if (wanted <= year.total) return momentIn(year, wanted);
    wanted -= year.total;
    closed = year.total === 0 ? closed + 1 : 0;
  }
  return null;
}

/** The open intervals between two moments, cut to them; in order. */
export function openIntervals(hours: Hours, from: number, to: number): [from: number, to: number][] {
  const made: [number, number][] = [];
  for (let number = yearAt(from); number <= yearAt(to); number++) {
    const year = yearOf(hours, number);
    for (let at = firstEndingAfter(year, from); (year.from[at] ?? to) < to; at++)
      add(made, Math.max(from, year.from[at] ?? from), Math.min(to, year.to[at] ?? to));
  }
  return made;
}

/** What is open through the end of a year is one interval. */
function add(made: [number, number][], from: number, to: number): void {
  const last = made.at(-1);
  if (last?.[1] === from) last[1] = to;
  else made.push([from, to]);
}

/** By how much the wall is ahead of UTC at a moment, and until when. */
export function steadyAt(hours: Hours, at: number): Steady {
  const year = yearOf(hours, yearAt(at));
  return year.steady.find(({ to }) => at < to) ?? { from: at, to: year.end, offset: 0 };
}

/** The day on the wall (since 1970) of a moment. */
export const wallDay = (at: number, { offset }: Steady): number => Math.floor((at + offset) / day);

export const dateOf = (wall: number): string => new Date(wall * day * 1000).toISOString().slice(0, 10);

/** Monday is 0; the first day of 1970 was a Thursday. */
export const weekdayOf = (wall: number): number => (((wall + 3) % 7) + 7) % 7;

/** The year (UTC) of a moment. */
export const yearAt = (at: number): number => new Date(at * 1000).getUTCFullYear();

/** Its first second. */
export const startOfYear = (year: number): number => Date.UTC(year, 0) / 1000;

function yearOf(hours: Hours, number: number): Year {
  const known = hours.years.get(number);
  if (known !== undefined) return known;
  const made = laidOut(hours, startOfYear(number), startOfYear(number + 1));
  hours.years.set(number, made);
  return made;
}

function laidOut({ calendar, days }: Hours, start: number, end: number): Year {
  const steady = steadyTimes(calendar.timeZone, start, end);
  const made: { from: number[]; to: number[]; before: number[]; total: number } = { from: [], to: [], before: [], total: 0 };
  for (const stretch of steady)
    for (let wall = wallDay(stretch.from, stretch); wall <= wallDay(stretch.to - 1, stretch); wall++)
      for (const [from, to] of openOn(calendar, days, dateOf(wall), weekdayOf(wall)))
        lay(made, Math.max(stretch.from, wall * day + from - stretch.offset), Math.min(stretch.to, wall * day + to - stretch.offset));
  return { end, steady, ...made };
}

function lay(made: { from: number[]; to: number[]; before: number[]; total: number }, from: number, to: number): void {
  if (from >= to) return;
  if (made.to.at(-1) === from) made.to[made.to.length - 1] = to;
  else {
    made.from.push(from);
    made.to.push(to);
    made.before.push(made.total);
  }
  made.total += to - from;
}

/** Open seconds of the year until a moment in it. */
function usedAt(year: Year, at: number): number {
  const next = firstEndingAfter(year, at);
  return Math.min(year.total, (year.before[next] ?? year.total) + Math.max(0, at - (year.from[next] ?? at)));
}

const firstEndingAfter = ({ to }: Year, at: number): number => firstWhere(to.length, (index) => (to[index] ?? 0) > at);

function momentIn({ from, to, before, total }: Year, used: number): number {
  const index = firstWhere(from.length, (one) => (before[one + 1] ?? total) >= used);
  return (from[index] ?? to.at(-1) ?? 0) + used - (before[index] ?? 0);
}

/** The first index for which it holds, in a row where it holds from some index on. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
