import { Temporal } from 'temporal-polyfill';
import type { Span } from '../../../kernel/shared/recurrence.ts';
import type { CalendarReply } from '../contract-calendar.ts';
import { byService, mostOfDay, mostRows, spotsIn } from '../shared/placing.ts';

type Drawn = Span & { readonly services: readonly string[] };
/** What a picture has room for, in the order of its changes, and how many more there are where. */
type Picture<B> = { readonly drawn: readonly B[]; readonly hidden: CalendarReply['hidden'] };
type Look = Span & { readonly timeZone: string; readonly isAlone: boolean };

const hour = 3_600_000;

/** A lane for each service: what has no room in its rows is counted by the day on which it begins. */
export function pictureOfLanes<B extends Drawn>(all: readonly B[], { isAlone, ...look }: Look): Picture<B> {
  const view = { start: look.from, hours: (look.until - look.from) / hour, rows: isAlone ? Number.POSITIVE_INFINITY : mostRows };
  const drawn = new Set<B>();
  const days = new Days(look);
  const hidden = [...byService(all)].flatMap(([service, bars]) => {
    const spots = spotsIn(bars, (bar) => bar, view);
    for (const { bar } of spots) drawn.add(bar);
    return days.counted(service, bars, spots);
  });
  return { drawn: all.filter((bar) => drawn.has(bar)), hidden };
}

/** A field for each day, with the first few that begin on it. */
export function pictureOfDays<B extends Span>(all: readonly B[], look: Look): Picture<B> {
  const days = new Days(look);
  const taken = new Map<number, number>();
  const drawn = all.filter((bar) => {
    const day = days.of(bar);
    const before = taken.get(day) ?? 0;
    taken.set(day, before + 1);
    return before < mostOfDay;
  });
  return {
    drawn,
    hidden: days.counted(
      null,
      all,
      drawn.map((bar) => ({ bar })),
    ),
  };
}

/** Days as they begin where the reader is; what began before the view belongs to its first. */
class Days {
  readonly #days: readonly { readonly day: string; readonly from: number }[];

  constructor({ from, until, timeZone }: Span & { readonly timeZone: string }) {
    const days = [];
    let begins = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    for (; begins.epochMilliseconds < until; begins = begins.startOfDay().add({ days: 1 }))
      days.push({ day: begins.toPlainDate().toString(), from: begins.epochMilliseconds });
    this.#days = days;
  }

  of({ from }: Span): number {
    const next = this.#days.findIndex((day) => day.from > from);
    return Math.max(0, (next === -1 ? this.#days.length : next) - 1);
  }

  /** How many begin on which day, but for those that are shown; both in the same order. */
  counted<B extends Span>(service: string | null, bars: readonly B[], shown: readonly { readonly bar: B }[]): CalendarReply['hidden'] {
    const counts = this.#days.map(({ day }) => ({ service, day, count: 0 }));
    let next = 0;
    for (const bar of bars) {
      const day = counts[this.of(bar)];
      if (shown[next]?.bar === bar) next += 1;
      else if (day !== undefined) day.count += 1;
    }
    return counts.filter(({ count }) => count > 0);
  }
}
