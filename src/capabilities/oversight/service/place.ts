import { z } from 'zod';
import * as cursors from '../../../kernel/http/cursors.ts';

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page ended: a moment, and the id among those of the same moment. */
export const cursorOf = (at: Date, id: string): string => cursors.cursorOf([at.toISOString(), id]);

export function placeOf(cursor: string | undefined): { at: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = cursors.placeIn(Place, cursor);
  return { at, id };
}
