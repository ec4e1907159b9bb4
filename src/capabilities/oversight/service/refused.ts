import type { Call } from '../../../kernel/access/access.ts';
import type { RefusedAccess, RefusedReply } from '../contract.ts';
import { countRefused, type RefusedRow, refusedRows } from '../queries/refused.ts';
import { cursorOf, placeOf } from './place.ts';

const lately = 30 * 86_400_000;

/** A page of what the database refused because of its purpose, newest first. */
export async function seeRefused(call: Call, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<RefusedReply> {
  const since = new Date(call.tx.now.getTime() - lately);
  const [rows, count] = await Promise.all([refusedRows(call, limit, placeOf(cursor)), countRefused(call, since)]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(refusedReply),
    next: rows.length > limit && last !== undefined ? cursorOf(last.at, last.id) : null,
    lately: count,
  };
}

const refusedReply = ({ id, at, purpose, relation, actorId, actorName }: RefusedRow): RefusedAccess => ({
  id,
  at: at.toISOString(),
  by: actorName === null ? null : { id: actorId, name: actorName },
  purpose,
  relation,
});
