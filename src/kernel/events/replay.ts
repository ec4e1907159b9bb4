import type { Actor, Call } from '../access/access.ts';
import type { NewEvent } from './shapes.ts';

/**
 * The same transaction as of another moment, and by somebody else: history that an import or a seed brings along is then written by the
 * deeds that everybody uses. Each event says that it was replayed, so subscribers hear it only if they want the past too, and no letter is
 * written in it.
 */
export function asOf({ tx, actor }: Call, at: Date, by: Actor = actor): Call {
  const emit = (event: NewEvent): void =>
    tx.emit({ ...event, at: event.at ?? at, actorId: event.actorId ?? by.id, facts: { ...event.facts, replayed: true } });
  return { tx: { ...tx, now: at, emit, isPast: true }, actor: by };
}
