import type { Bar, CalendarReply } from '../contract-calendar.ts';

/** A bar in its lane: hours from the beginning of the view, and in which row of the lane. */
type Spot = { readonly bar: Bar; readonly from: number; readonly to: number; readonly row: number };
/** With how much room its words have, in hours: behind its beginning, or before its end where they would be cut by the edge of the view. */
export type Placed = Spot & { readonly room: number; readonly isBefore: boolean };
export type Period = CalendarReply['periods'][number];
export type Lane = {
  readonly id: string;
  readonly placed: readonly Placed[];
  /** How many more there are than a lane draws. */
  readonly more: number;
  readonly rows: number;
  readonly periods: readonly Period[];
};

const hour = 3_600_000;
export const withoutService = 'none';
/** More bars than a lane of a hand's height can show apart. */
const mostDrawn = 60;
const least = 0.25;

/** A time within the view, in hours from its beginning. */
export const within = ({ from, until }: { from: string; until: string }, start: number, hours: number) => ({
  from: Math.max(0, (Date.parse(from) - start) / hour),
  to: Math.min(hours, (Date.parse(until) - start) / hour),
});

/** Lanes by service, in the order of services; those with nothing in them are left out, unless one is looked at by itself. */
export function lanesOf({ changes, periods, services }: CalendarReply, view: { start: number; hours: number }, only?: string): Lane[] {
  const byService = new Map<string, Bar[]>();
  for (const bar of changes)
    for (const id of bar.services.length === 0 ? [withoutService] : bar.services) {
      const there = byService.get(id);
      if (there === undefined) byService.set(id, [bar]);
      else there.push(bar);
    }
  const ids = [...services.map(({ id }) => id), withoutService].filter((id) =>
    only === undefined ? byService.has(id) || isNamed(periods, id) : id === only,
  );
  return ids.map((id) => laneOf(id, byService.get(id) ?? [], periods, view, only === undefined ? mostDrawn : Number.POSITIVE_INFINITY));
}

/** A window or a freeze is for this very service. */
const isNamed = (periods: readonly Period[], id: string): boolean => periods.some(({ services }) => services?.includes(id) === true);

function laneOf(id: string, bars: readonly Bar[], periods: readonly Period[], view: { start: number; hours: number }, most: number): Lane {
  const placed = placedIn(bars.slice(0, most), view);
  return {
    id,
    placed,
    more: Math.max(0, bars.length - most),
    rows: Math.max(1, ...placed.map(({ row }) => row + 1)),
    periods: periods.filter(({ services }) => services === null || services.includes(id)),
  };
}

/** So much of the view some words need. */
const wordy = 1 / 14;
/** So near to the end of the view words stand before the end of their bar. */
const edge = 1 / 7;

/** Each in the first row in which it meets nobody. Bars come by their beginning. */
function placedIn(bars: readonly Bar[], { start, hours }: { start: number; hours: number }): Placed[] {
  const ends: number[] = [];
  const spots: Spot[] = [];
  for (const bar of bars) {
    const { from, to } = within(bar, start, hours);
    const spot = { bar, from, to: Math.max(to, from + least) };
    const begins = isAtEdge(spot, hours) ? Math.min(from, to - hours * wordy) : from;
    const free = ends.findIndex((end) => end <= begins);
    const row = free === -1 ? ends.length : free;
    ends[row] = Math.max(spot.to, from + hours * wordy);
    spots.push({ ...spot, row });
  }
  return [...Map.groupBy(spots, ({ row }) => row).values()].flatMap((row) => row.map((_, at) => withRoom(row, at, hours)));
}

const isAtEdge = ({ from }: Pick<Spot, 'from'>, hours: number): boolean => from > hours * (1 - edge);

/** Words reach to the next bar of the row; of one at the edge from the middle between it and the one before. */
function withRoom(row: readonly Spot[], at: number, hours: number): Placed {
  const [before, spot, next] = [row[at - 1], row[at], row[at + 1]];
  if (spot === undefined) throw new Error('A bar that is in no row');
  const middle = (one: Spot, other: Spot): number => (one.from + other.to) / 2;
  const isBefore = next === undefined && isAtEdge(spot, hours);
  const isNextBefore = next !== undefined && row[at + 2] === undefined && isAtEdge(next, hours);
  const end = next === undefined ? hours : isNextBefore ? middle(spot, next) : next.from;
  const room = isBefore ? spot.to - (before === undefined ? 0 : middle(before, spot)) : end - spot.from;
  return { ...spot, room, isBefore };
}
