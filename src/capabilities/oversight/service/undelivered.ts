import { type Call, permit } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { UndeliveredLetter } from '../contract.ts';
import { mayMindLetter } from '../policy.ts';
import { countUndelivered, type LetterRow, undeliveredRow, undeliveredRows } from '../queries/undelivered.ts';
import { abandon, tryAnew } from '../store.ts';
import { cursorOf, placeOf } from './place.ts';

type Page = { limit: number; cursor?: string | undefined };

export async function seeUndelivered(call: Call, { limit, cursor }: Page) {
  const [rows, value] = await Promise.all([undeliveredRows(call, limit, placeOf(cursor)), countUndelivered(call)]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(replyOf),
    next: rows.length > limit && last !== undefined ? cursorOf(last.madeAt, last.id) : null,
    total: { value, exact: true },
  };
}

const replyOf = ({ id, personId, name, address, givenUp, madeAt, nextTryAt, ...rest }: LetterRow): UndeliveredLetter => ({
  ...rest,
  id,
  to: { personId, name, address },
  state: givenUp ? 'failed' : 'retrying',
  writtenAt: madeAt.toISOString(),
  nextTryAt: givenUp ? null : (nextTryAt?.toISOString() ?? null),
});

/** Of a letter that is not theirs to mind nobody learns that it exists. */
const held = async <Deed extends string>(call: Call, id: string, deed: Deed) =>
  permit(
    await undeliveredRow(call, id, sql`for update of m`),
    deed,
    () => true,
    (letter) => mayMindLetter(call.actor, letter),
  );

/** Sent by the worker, at once; the reason stays until it has arrived. */
export async function sendAgain(call: Call, id: string): Promise<UndeliveredLetter> {
  const letter = await held(call, id, 'sendAgain');
  await tryAnew(call.tx, letter);
  call.tx.emit({ type: 'mail.retried', objectId: id, facts: { class: letter.about, workspaceId: letter.workspaceId } });
  return replyOf({ ...letter, givenUp: false, attempts: 0, nextTryAt: call.tx.now });
}

export async function giveUp(call: Call, id: string) {
  const letter = await held(call, id, 'giveUp');
  await abandon(call.tx, letter);
  call.tx.emit({ type: 'mail.abandoned', objectId: id, facts: { class: letter.about, workspaceId: letter.workspaceId } });
  return { done: true as const };
}
