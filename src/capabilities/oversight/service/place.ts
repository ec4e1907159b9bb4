import { z } from 'zod';
import { Refusal } from '../../../kernel/access/access.ts';

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page ended: a moment, and the id among those of the same moment. */
export const cursorOf = (at: Date, id: string): string => Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

export function placeOf(cursor: string | undefined): { at: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const read = Place.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success)
    throw new Refusal('wrong_input', 'This cursor does not belong to this list', {
      errors: [{ pointer: '/cursor', reason: 'It comes from another list', fix: 'Begin with the first page.' }],
    });
  const [at, id] = read.data;
  return { at, id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
