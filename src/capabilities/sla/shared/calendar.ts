/** From and to by the clock on the wall, HH:MM; `to` may be 24:00. */
export type Span = { readonly from: string; readonly to: string };

/** A day (YYYY-MM-DD) that is closed: the whole of it, or from one time to another. What it is called is shown where it counts. */
export type Holiday = { readonly date: string; readonly name: string; readonly part?: Span | undefined };

/** A day with hours of its own, in place of those of its weekday and of a holiday; none means closed. */
export type Exception = { readonly date: string; readonly name: string; readonly open: readonly Span[] };

/** When somebody works. A version of it never changes: a clock that was pinned to it reads the same for ever. */
export type Calendar = {
  /** IANA name; all times below are those of the clock on the wall there. */
  readonly timeZone: string;
  /** Monday first, seven of them; what lies between two spans of a day is a break. */
  readonly week: readonly (readonly Span[])[];
  readonly holidays: readonly Holiday[];
  readonly exceptions: readonly Exception[];
};

/** Seconds of a day: from the first one until, and without, the last. */
export type Seconds = readonly [from: number, to: number];

const wholeDay: Seconds = [0, 86_400];

export const secondsOf = ({ from, to }: Span): Seconds => [ofDay(from), ofDay(to)];

const ofDay = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60;

/** What is said of single days, found by the day. */
export type Days = { readonly holidays: ReadonlyMap<string, readonly Holiday[]>; readonly exceptions: ReadonlyMap<string, Exception> };

export const daysOf = ({ holidays, exceptions }: Calendar): Days => ({
  holidays: Map.groupBy(holidays, ({ date }) => date),
  exceptions: new Map(exceptions.map((one) => [one.date, one])),
});

/** What a holiday closes of its day. */
export const closedBy = ({ part }: Holiday): Seconds => (part === undefined ? wholeDay : secondsOf(part));

/** The hours of a day, in order and apart: of an exception its own, else those of the weekday (Monday is 0) less the holidays. */
export function openOn(calendar: Calendar, days: Days, date: string, weekday: number): Seconds[] {
  const exception = days.exceptions.get(date);
  if (exception !== undefined) return joined(exception.open.map(secondsOf));
  const usual = joined((calendar.week[weekday] ?? []).map(secondsOf));
  return (days.holidays.get(date) ?? []).map(closedBy).reduce(without, usual);
}

/** Spans that touch or lie over each other become one. */
function joined(spans: readonly Seconds[]): Seconds[] {
  const made: [number, number][] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = made.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) made.push([from, to]);
  }
  return made;
}

const without = (spans: readonly Seconds[], [from, to]: Seconds): Seconds[] =>
  spans.flatMap(([start, end]): Seconds[] => {
    const before: Seconds = [start, Math.min(end, from)];
    const after: Seconds = [Math.max(start, to), end];
    return [before, after].filter(([a, b]) => a < b);
  });
