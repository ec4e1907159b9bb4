import { z } from 'zod';
import { Refusal } from '../../../kernel/access/access.ts';

const Place = z.tuple([z.string(), z.string(), z.uuid()]);

/** Where a page ended: the sort, the value of its last row and the row's id, so that ties never lose or repeat a row. */
export const cursorOf = (sort: string, { place, id }: { place: string; id: string }): string =>
  Buffer.from(JSON.stringify([sort, place, id])).toString('base64url');

/** Reads a cursor back; one of another sort would skip rows, so it is refused. */
export function placeOf(sort: string, cursor: string): { value: string; id: string } {
  const place = Place.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (!place.success || place.data[0] !== sort)
    throw new Refusal('wrong_input', 'This cursor does not belong to this list', {
      errors: [{ pointer: '/cursor', reason: 'It comes from another list or order', fix: 'Begin with the first page.' }],
    });
  const [, value, id] = place.data;
  return { value, id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
