import type { Actor } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import type { StreamMessage } from '../../../kernel/http/streams.ts';

/** What one listener may hear of one event; undefined: nothing. */
export type Hears = (actor: Actor, event: ReadEvent) => StreamMessage | undefined;

/** What else than tickets is told live: asked once for a stretch of the log, whoever listens. */
export type OtherHearing = (tenantId: string, events: readonly ReadEvent[]) => Promise<Hears>;

const others: { asked: readonly OtherHearing[] } = { asked: [] };

/** Told once by the composition root: the stream of live changes carries what tickets do not know. */
export const heedHearing = (...asked: readonly OtherHearing[]): void => {
  others.asked = asked;
};

export async function heardOtherwise(tenantId: string, events: readonly ReadEvent[]): Promise<Hears> {
  if (events.length === 0) return () => undefined;
  const all = await Promise.all(others.asked.map((hearing) => hearing(tenantId, events)));
  return (actor, event) => {
    for (const hears of all) {
      const message = hears(actor, event);
      if (message !== undefined) return message;
    }
    return undefined;
  };
}
