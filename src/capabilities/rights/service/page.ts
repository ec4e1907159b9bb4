import { z } from 'zod';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import type { RequestsReply, RightRequest } from '../contract.ts';

export type Page = { readonly limit: number; readonly cursor?: string | undefined };

const Place = z.tuple([z.iso.datetime(), z.string()]);
type Due = Pick<RightRequest, 'dueAt' | 'number'>;

/** The last day of a request is told by the law and not by a column, so the order is made here, of all; a page begins behind the last row of the one before. */
export function pageOf(requests: readonly RightRequest[], { limit, cursor }: Page): RequestsReply {
  const sorted = requests.toSorted(firstDue);
  const place = cursor === undefined ? undefined : placeOf(cursor);
  const rest = place === undefined ? sorted : sorted.filter((request) => firstDue(request, place) > 0);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next: rest.length > limit && last !== undefined ? cursorOf([last.dueAt, last.number]) : null,
    total: { value: requests.length, exact: true },
    overdue: requests.filter(({ overdue }) => overdue).length,
  };
}

const firstDue = (one: Due, other: Due): number => one.dueAt.localeCompare(other.dueAt) || one.number.localeCompare(other.number);

function placeOf(cursor: string): Due {
  const [dueAt, number] = placeIn(Place, cursor);
  return { dueAt, number };
}
