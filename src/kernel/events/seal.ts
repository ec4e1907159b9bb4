import { createHash } from 'node:crypto';
import { type Call, machine } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Tx } from '../db/tx.ts';
import { canonical } from '../shared/canonical.ts';
import { keepAnchor } from './anchors.ts';
import { type Cursor, eventsAfter, lockCursor, moveCursor, type ReadEvent, start } from './read.ts';

/** Events a seal, at most. */
export const batch = 1000;
export const leafBytes = 32;

/** The reader's name of the sealer. */
export const sealer = 'kernel.seal';

/** A batch as stored: its number, the place of its last event, when it was sealed, its leaves, and the head over all that. */
export type Seal = Cursor & { readonly seq: number; readonly sealedMicros: string; readonly leaves: Buffer; readonly head: Buffer };

/** Seals what the log gained since the last batch, by and by; writers never wait for it. Returns the number of events sealed. */
export async function sealLog(tenantId: string): Promise<number> {
  const { count, seal } = await transact(machine(tenantId), sealBatch);
  if (seal !== undefined) await keepAnchor(tenantId, seal);
  return count < batch ? count : count + (await sealLog(tenantId));
}

async function sealBatch(call: Call): Promise<{ count: number; seal: Seal | undefined }> {
  // One sealer a tenant: a second one waits at the cursor, then finds nothing left.
  await lockCursor(call, sealer);
  const last = await lastSeal(call.tx);
  const events = await eventsAfter(call.tx, last ?? start, batch);
  const end = events.at(-1);
  if (end === undefined) return { count: 0, seal: undefined };
  const { xid, id } = end;
  const body = {
    seq: (last?.seq ?? 0) + 1,
    xid,
    id,
    sealedMicros: `${call.tx.now.getTime()}000`,
    leaves: Buffer.concat(events.map(leafOf)),
  };
  const seal = { ...body, head: headOf(last?.head, body) };
  await Promise.all([insertSeal(call, seal), moveCursor(call, sealer, end)]);
  return { count: events.length, seal };
}

export const sealColumns = sql`seq, last_xid::text as xid, last_id as id, leaves, head,
  (extract(epoch from sealed_at) * 1000000)::bigint::text as "sealedMicros"`;

const lastSeal = (tx: Tx): Promise<Seal | undefined> =>
  tx.row<Seal>(sql`select ${sealColumns} from app.event_seal order by seq desc limit 1`, 'seal.last');

const insertSeal = ({ tx }: Call, { seq, xid, id, leaves, head }: Seal): Promise<number> =>
  tx.run(
    sql`insert into app.event_seal (tenant_id, seq, last_xid, last_id, leaves, head, sealed_at)
        values (${tx.tenantId}, ${seq}, ${xid}::xid8, ${id}, ${leaves}, ${head}, ${tx.now})`,
    'seal.insert',
  );

/** The head of a batch: over the head before it, its own place and time, and its leaves in order. */
export const headOf = (previous: Buffer | undefined, { seq, xid, id, sealedMicros, leaves }: Omit<Seal, 'head'>): Buffer =>
  createHash('sha256')
    .update(previous ?? Buffer.alloc(leafBytes))
    .update(JSON.stringify([seq, xid, id, sealedMicros]))
    .update(leaves)
    .digest();

/** The leaf of an event: everything in its skeleton and facts, and what it commits to; never the words themselves. */
export const leafOf = (event: ReadEvent): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        event.tenantId,
        event.id,
        event.xid,
        event.micros,
        event.type,
        event.objectId,
        event.actorId,
        event.purpose,
        canonical(event.facts),
        event.commitment?.toString('hex') ?? null,
      ]),
    )
    .digest();
