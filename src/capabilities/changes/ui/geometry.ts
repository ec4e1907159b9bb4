import type { Bar, CalendarReply } from '../contract-calendar.ts';
import { byService, isAtEdge, mostRows, type Spot, spotsIn, type View } from '../shared/placing.ts';

/** With how much room its words have, in hours: behind its beginning, or before its end where they would be cut by the edge of the view. */
export type Placed = Spot<Bar> & { readonly room: number; readonly isBefore: boolean };
export type Period = CalendarReply['periods'][number];
export type Lane = {
  readonly id: string;
  readonly placed: readonly Placed[];
  /** How many more there are than a lane has room for, by day. */
  readonly hidden: CalendarReply['hidden'];
  readonly rows: number;
  readonly periods: readonly Period[];
};

export const withoutService = 'none';
const serviceOf = (id: string): string | null => (id === withoutService ? null : id);

/** In pixels: a line below tells what had no room. */
export const heightOf = ({ rows, hidden }: Pick<Lane, 'rows' | 'hidden'>): number => rows * 36 + 12 + (hidden.length > 0 ? 20 : 0);

/** As a moment is written, as a number. */
export const spanOf = ({ from, until }: { from: string; until: string }) => ({ from: Date.parse(from), until: Date.parse(until) });

/** Lanes by service, in the order of services; those with nothing in them are left out, unless one is looked at by itself. */
export function lanesOf({ changes, periods, services, hidden }: CalendarReply, view: View, only?: string): Lane[] {
  const lanes = byService(changes);
  const ids = [...services.map(({ id }) => id), withoutService].filter((id) =>
    only === undefined ? lanes.has(serviceOf(id)) || isNamed(periods, id) : id === only,
  );
  const hiddenBy = Map.groupBy(hidden, ({ service }) => service ?? withoutService);
  const rows = only === undefined ? mostRows : Number.POSITIVE_INFINITY;
  return ids.map((id) => {
    const placed = placedIn(lanes.get(serviceOf(id)) ?? [], { ...view, rows });
    return {
      ...{ id, placed },
      hidden: hiddenBy.get(id) ?? [],
      rows: Math.max(1, ...placed.map(({ row }) => row + 1)),
      periods: periods.filter((period) => period.services === null || period.services.includes(id)),
    };
  });
}

/** A window or a freeze is for this very service. */
const isNamed = (periods: readonly Period[], id: string): boolean => periods.some(({ services }) => services?.includes(id) === true);

const placedIn = (bars: readonly Bar[], view: View & { rows: number }): Placed[] =>
  [...Map.groupBy(spotsIn(bars, spanOf, view), ({ row }) => row).values()].flatMap((row) =>
    row.map((_, at) => withRoom(row, at, view.hours)),
  );

/** Words reach to the next bar of the row; of one at the edge from the middle between it and the one before. */
function withRoom(row: readonly Spot<Bar>[], at: number, hours: number): Placed {
  const [before, spot, next] = [row[at - 1], row[at], row[at + 1]];
  if (spot === undefined) throw new Error('A bar that is in no row');
  const middle = (one: Spot<Bar>, other: Spot<Bar>): number => (one.from + other.to) / 2;
  const isBefore = next === undefined && isAtEdge(spot, hours);
  const isNextBefore = next !== undefined && row[at + 2] === undefined && isAtEdge(next, hours);
  const end = next === undefined ? hours : isNextBefore ? middle(spot, next) : next.from;
  const room = isBefore ? spot.to - (before === undefined ? 0 : middle(before, spot)) : end - spot.from;
  return { ...spot, room, isBefore };
}
