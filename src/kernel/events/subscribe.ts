import { type Call, keeper } from '../access/access.ts';
import { beginReader, firstPlaceOf } from '../db/installation.ts';
import { transact } from '../db/transact.ts';
import type { Purpose } from '../shared/purposes.ts';
import { noteLag } from '../telemetry/metrics.ts';
import { eventsAfter, lockCursor, moveCursor, type ReadEvent, start } from './read.ts';

/**
 * Whoever follows the log. Reads at least once: what it does must be idempotent by event id. `hear` runs inside the transaction that
 * moves the cursor, so what it writes to the database happens exactly once; anything else (mail, sockets) may happen again.
 */
export type Subscriber = {
  readonly name: string;
  readonly types: readonly string[];
  /**
   * What was before a subscriber began in an installation, and history that an import or a seed brought along, happened to nobody now, so it
   * is not heard: no letter, no notice, no clock. Whoever only counts or keeps a copy says that it wants the past too.
   */
  readonly wants?: 'thePastToo';
  /** What it does is for this; left out, for upkeep, which reads nothing but the log. */
  readonly purpose?: Purpose;
  readonly hear: (call: Call, event: ReadEvent) => Promise<void>;
};

const batch = 200;

/** Notes where subscribers begin that this installation did not have before; to be called before anything says that a worker lives. */
export async function begin(subscribers: readonly Subscriber[]): Promise<void> {
  for (const { name } of subscribers) await beginReader(name);
}

/** Lets a subscriber hear what is new in a tenant. Returns how many events it read past. */
export async function catchUp(tenantId: string, { name, types, wants, purpose, hear }: Subscriber): Promise<number> {
  const isHeard = ({ type, facts }: ReadEvent): boolean => types.includes(type) && (facts['replayed'] !== true || wants === 'thePastToo');
  const from = wants === 'thePastToo' ? start : { ...start, xid: await firstPlaceOf(name) };
  return await transact(keeper(tenantId, purpose), async (call) => {
    const cursor = await lockCursor(call, name, from);
    const events = await eventsAfter(call.tx, cursor, batch);
    const [first] = events;
    if (first !== undefined) noteLag(name, (call.tx.now.getTime() - first.at.getTime()) / 1000);
    for (const event of events) if (isHeard(event)) await hear(call, event);
    const last = events.at(-1);
    if (last !== undefined) await moveCursor(call, name, last);
    return events.length;
  });
}

/** Catches up to the end of the log as it is now. */
export async function catchUpAll(tenantId: string, subscriber: Subscriber): Promise<void> {
  for (let read = batch; read === batch; ) read = await catchUp(tenantId, subscriber);
}
