import type { Span } from '../../../kernel/shared/recurrence.ts';

/** What is looked at: from which moment, and how many hours. */
export type View = { readonly start: number; readonly hours: number };
/** A bar in its lane: hours from the beginning of the view, and in which row of the lane. */
export type Spot<B> = { readonly bar: B; readonly from: number; readonly to: number; readonly row: number };

const hour = 3_600_000;
/** So many rows a lane has beside others; one that is looked at by itself has as many as it needs. */
export const mostRows = 4;
/** So many changes a day has in a month. */
export const mostOfDay = 4;
const least = 0.25;

/** So much of the view some words need. */
const wordy = 1 / 14;
/** So near to the end of the view words stand before the end of their bar. */
const edge = 1 / 7;

export const isAtEdge = ({ from }: { readonly from: number }, hours: number): boolean => from > hours * (1 - edge);

/** A time within the view, in hours from its beginning. */
export const within = ({ from, until }: Span, { start, hours }: View) => ({
  from: Math.max(0, (from - start) / hour),
  to: Math.min(hours, (until - start) / hour),
});

type Placing = View & { readonly rows: number };

/**
 * Each in the first row in which it meets nobody, as far as there are rows; bars come by their beginning. Server and browser both ask it: the one which bars there is room for, the other where they stand, and what had no
 * room changes nothing for those that had.
 */
export function spotsIn<B>(bars: readonly B[], timesOf: (bar: B) => Span, { rows, ...view }: Placing): Spot<B>[] {
  const { hours } = view;
  const ends: number[] = [];
  const spots: Spot<B>[] = [];
  for (const bar of bars) {
    const { from, to: end } = within(timesOf(bar), view);
    const to = Math.max(end, from + least);
    const begins = isAtEdge({ from }, hours) ? Math.min(from, to - hours * wordy) : from;
    const free = ends.findIndex((taken) => taken <= begins);
    const row = free === -1 ? ends.length : free;
    if (row >= rows) continue;
    ends[row] = Math.max(to, from + hours * wordy);
    spots.push({ bar, from, to, row });
  }
  return spots;
}

/** What stands in whose lane; null: in that of what touches no service. */
export function byService<B extends { readonly services: readonly string[] }>(bars: readonly B[]): Map<string | null, B[]> {
  const lanes = new Map<string | null, B[]>();
  for (const bar of bars)
    for (const service of bar.services.length === 0 ? [null] : bar.services) {
      const lane = lanes.get(service);
      if (lane === undefined) lanes.set(service, [bar]);
      else lane.push(bar);
    }
  return lanes;
}
