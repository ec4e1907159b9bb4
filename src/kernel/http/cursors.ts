import type { z } from 'zod';
import { Refusal } from '../access/access.ts';

/** Where a page ended, as it is handed out: opaque to whoever hands it back. */
export const cursorOf = (place: readonly unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads it back by the schema of the list's places, of which `belongs` may say more; one of another list would skip rows, so it is refused. */
export function placeIn<Place extends z.ZodType>(
  schema: Place,
  cursor: string,
  belongs: (place: z.output<Place>) => boolean = () => true,
): z.output<Place> {
  const { success, data } = schema.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (success && belongs(data)) return data;
  throw new Refusal('wrong_input', 'This cursor does not belong to this list', {
    errors: [{ pointer: '/cursor', reason: 'It comes from another list or order', fix: 'Begin with the first page.' }],
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
