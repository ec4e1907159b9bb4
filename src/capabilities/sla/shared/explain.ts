import { closedBy, secondsOf } from './calendar.ts';
import type { Reading, Run } from './clock.ts';
import { dateOf, firstWhere, type Hours, openIntervals, startOfYear, steadyAt, wallDay, weekdayOf, yearAt } from './hours.ts';

/** Why nothing counted although the clock ran: between the hours of a day, outside of them, or by a day that has a name. */
export type Closed =
  | { readonly why: 'break' | 'outsideHours' }
  | { readonly why: 'holiday' | 'exception'; readonly name: string; readonly date: string };

/** One line of the account of a clock. Moments are seconds since 1970; `lasted` is by the wall, `counted` and `total` in business seconds. */
export type Line = {
  readonly from: number;
  readonly to: number;
  readonly did: 'carried' | 'ran' | 'closed' | 'paused' | 'stopped' | 'canceled';
  readonly closed?: Closed | undefined;
  /** Of a pause: every reason that held through it. */
  readonly reasons: readonly string[];
  readonly lasted: number;
  readonly counted: number;
  readonly total: number;
};

type Bare = Pick<Line, 'from' | 'to' | 'did' | 'closed' | 'reasons'>;

/** The account, line by line: the lines adjoin from the start to the moment of the reading, and what they counted adds up to what elapsed. */
export function explain({ runs }: Reading, hours: Hours): Line[] {
  const carried = runs[0]?.before ?? 0;
  let total = carried;
  const lines = runs
    .flatMap((run) => linesOf(run, hours))
    .map((line) => {
      const lasted = line.to - line.from;
      const counted = line.did === 'ran' ? lasted : 0;
      total += counted;
      return { ...line, lasted, counted, total };
    });
  return [...broughtAlong(carried, runs[0]?.from ?? 0), ...lines];
}

/** What the cycle before had counted is a line without a length. */
const broughtAlong = (carried: number, at: number): Line[] =>
  carried === 0 ? [] : [{ from: at, to: at, did: 'carried', reasons: [], lasted: 0, counted: carried, total: carried }];

function linesOf({ from, to, phase, reasons }: Run, hours: Hours): Bare[] {
  if (from === to) return [];
  if (phase !== 'running') return [{ from, to, did: phase, reasons }];
  const made: Bare[] = [];
  for (let year = yearAt(from); year <= yearAt(to); year++) {
    const known = linesOfYear(hours, year);
    for (let at = firstWhere(known.length, (one) => (known[one]?.to ?? 0) > from); (known[at]?.from ?? to) < to; at++)
      add(made, known[at], from, to);
  }
  return made;
}

/** Cut to what was asked for; what goes on through the end of a year is one line. */
function add(made: Bare[], line: Bare | undefined, from: number, to: number): void {
  if (line === undefined) return;
  const cut = line.from >= from && line.to <= to ? line : { ...line, from: Math.max(line.from, from), to: Math.min(line.to, to) };
  const last = made.at(-1);
  if (last !== undefined && goesOn(last, cut)) made[made.length - 1] = { ...last, to: cut.to };
  else made.push(cut);
}

const goesOn = (last: Bare, next: Bare): boolean =>
  last.did === next.did &&
  (last.closed === undefined || next.closed === undefined ? last.closed === next.closed : isSame(last.closed, next.closed));

/** A calendar's version tells the same of a year to every clock: it is told once, and goes with its hours. */
const told = new WeakMap<Hours, Map<number, readonly Bare[]>>();

function linesOfYear(hours: Hours, year: number): readonly Bare[] {
  const years = told.get(hours) ?? new Map<number, readonly Bare[]>();
  told.set(hours, years);
  const lines = years.get(year) ?? toldAnew(hours, startOfYear(year), startOfYear(year + 1));
  years.set(year, lines);
  return lines;
}

function toldAnew(hours: Hours, from: number, to: number): Bare[] {
  const made: Bare[] = [];
  let since = from;
  for (const [start, end] of openIntervals(hours, from, to)) {
    made.push(...closedLines(hours, since, start), { from: start, to: end, did: 'ran', reasons: [] });
    since = end;
  }
  return [...made, ...closedLines(hours, since, to)];
}

/** A closed time, cut where its reason changes: an evening, the holiday after it, and the morning before the hours of the next day. */
function closedLines(hours: Hours, from: number, to: number): Bare[] {
  const made: (Bare & { to: number })[] = [];
  for (let at = from; at < to; ) {
    const { closed, until } = reasonAt(hours, at);
    const end = Math.min(to, until);
    const last = made.at(-1);
    if (last !== undefined && isSame(last.closed, closed)) last.to = end;
    else made.push({ from: at, to: end, did: 'closed', closed, reasons: [] });
    at = end;
  }
  return made;
}

/** Why it is closed at a moment that is not open, and until when that can hold: to the next border of anything that is said of the day. */
function reasonAt(hours: Hours, at: number): { closed: Closed; until: number } {
  const steady = steadyAt(hours, at);
  const wall = wallDay(at, steady);
  const second = at + steady.offset - wall * 86_400;
  const { closed, borders } = saidOf(hours, wall, second);
  const until = Math.min(86_400, ...borders.filter((border) => border > second));
  return { closed, until: Math.min(steady.to, wall * 86_400 + until - steady.offset) };
}

function saidOf({ calendar, days }: Hours, wall: number, second: number): { closed: Closed; borders: readonly number[] } {
  const date = dateOf(wall);
  const exception = days.exceptions.get(date);
  if (exception !== undefined) return { closed: { why: 'exception', name: exception.name, date }, borders: [] };
  const usual = (calendar.week[weekdayOf(wall)] ?? []).map(secondsOf);
  if (usual.length === 0) return { closed: { why: 'outsideHours' }, borders: [] };
  const [first, last] = [Math.min(...usual.map(([from]) => from)), Math.max(...usual.map(([, to]) => to))];
  const holidays = days.holidays.get(date) ?? [];
  const borders = [first, last, ...holidays.flatMap(closedBy)];
  const holiday = holidays.find((one) => closedBy(one)[0] <= second && second < closedBy(one)[1]);
  if (holiday !== undefined) return { closed: { why: 'holiday', name: holiday.name, date }, borders };
  return { closed: { why: second < first || second >= last ? 'outsideHours' : 'break' }, borders };
}

const isSame = (one: Closed | undefined, other: Closed): boolean =>
  one?.why === other.why && ('date' in other ? 'date' in one && one.date === other.date && one.name === other.name : true);
