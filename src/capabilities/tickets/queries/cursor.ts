import { z } from 'zod';
import * as cursors from '../../../kernel/http/cursors.ts';

const Place = z.tuple([z.string(), z.string(), z.uuid()]);

/** Where a page ended: the sort, the value of its last row and the row's id, so that ties never lose or repeat a row. */
export const cursorOf = (sort: string, { place, id }: { place: string; id: string }): string => cursors.cursorOf([sort, place, id]);

/** Reads a cursor back; one of another sort would skip rows, so it is refused. */
export function placeOf(sort: string, cursor: string): { value: string; id: string } {
  const [, value, id] = cursors.placeIn(Place, cursor, ([of]) => of === sort);
  return { value, id };
}
