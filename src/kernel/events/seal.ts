import { createHash } from 'node:crypto';
import { type Call, machine } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Tx } from '../db/tx.ts';
import { type Cursor, eventsAfter, type ReadEvent, start } from './read.ts';

const batch = 1000;
const leafBytes = 32;

type Seal = { seq: number; xid: string; id: string; leaves: Buffer; head: Buffer };

/** Seals what the log gained since the last batch, by and by; writers never wait for it. Returns the number of events sealed. */
export async function sealLog(tenantId: string): Promise<number> {
  const sealed = await transact(machine(tenantId), sealBatch);
  return sealed < batch ? sealed : sealed + (await sealLog(tenantId));
}

async function sealBatch(call: Call): Promise<number> {
  const { tx } = call;
  // One sealer a tenant: a second one waits, then finds nothing left.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('seal' || ${tx.tenantId}::text, 0))`, 'seal.lock');
  const last = await lastSeal(tx);
  const events = await eventsAfter(tx, last ?? start, batch);
  if (events.length > 0) await insertSeal(call, last, events);
  return events.length;
}

const lastSeal = (tx: Tx): Promise<Seal | undefined> =>
  tx.row<Seal>(
    sql`select seq, last_xid::text as xid, last_id as id, leaves, head from app.event_seal order by seq desc limit 1`,
    'seal.last',
  );

async function insertSeal({ tx }: Call, last: Seal | undefined, events: readonly ReadEvent[]): Promise<void> {
  const leaves = Buffer.concat(events.map(leafOf));
  const end = events.at(-1) ?? start;
  await tx.run(
    sql`insert into app.event_seal (tenant_id, seq, last_xid, last_id, leaves, head, sealed_at)
        values (${tx.tenantId}, ${(last?.seq ?? 0) + 1}, ${end.xid}::xid8, ${end.id}, ${leaves}, ${headOf(last?.head, leaves)}, ${tx.now})`,
    'seal.insert',
  );
}

const headOf = (previous: Buffer | undefined, leaves: Buffer): Buffer =>
  createHash('sha256')
    .update(previous ?? Buffer.alloc(leafBytes))
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
        event.at.toISOString(),
        event.type,
        event.objectId,
        event.actorId,
        event.purpose,
      ]),
    )
    .update(canonical(event.facts))
    .update(event.commitment ?? Buffer.alloc(0))
    .digest();

/** JSON with sorted keys (RFC 8785 in spirit: facts hold no floating numbers), so that the database's own order does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}

export type Verdict = { readonly tenantId: string; readonly sealed: number; readonly unsealed: number; readonly faults: readonly string[] };

/** Reads the whole log of a tenant against its seals and names each row that was changed, removed or slipped in. */
export async function verifyLog(tenantId: string): Promise<Verdict> {
  return await transact(machine(tenantId), async ({ tx }) => {
    const seals = await tx.rows<Seal>(sql`select seq, last_xid::text as xid, last_id as id, leaves, head from app.event_seal order by seq`);
    const faults: string[] = [];
    let place: Cursor = start;
    let sealed = 0;
    for (const [at, seal] of seals.entries()) {
      faults.push(...headFaults(seal, seals[at - 1], at), ...(await batchFaults(tx, place, seal)));
      sealed += seal.leaves.length / leafBytes;
      place = seal;
    }
    const unsealed = (await eventsAfter(tx, place, 1_000_000)).length;
    return { tenantId, sealed, unsealed, faults };
  });
}

function headFaults(seal: Seal, previous: Seal | undefined, at: number): string[] {
  const faults = seal.seq === at + 1 ? [] : [`Seal ${at + 1} is missing`];
  return headOf(previous?.head, seal.leaves).equals(seal.head) ? faults : [...faults, `The head of seal ${seal.seq} does not match`];
}

async function batchFaults(tx: Tx, after: Cursor, seal: Seal): Promise<string[]> {
  const events = await tx.rows<ReadEvent>(
    sql`select id, tenant_id as "tenantId", xid::text, at, type, object_id as "objectId", actor_id as "actorId", purpose, facts, commitment
        from app.event where tenant_id = ${tx.tenantId} and (xid, id) > (${after.xid}::xid8, ${after.id}::uuid)
          and (xid, id) <= (${seal.xid}::xid8, ${seal.id}::uuid) order by xid, event.id`,
  );
  return differences(seal, events);
}

/** Walks leaves and events side by side; a leaf without its event was removed, an event without its leaf changed or inserted. */
function differences({ seq, leaves }: Seal, events: readonly ReadEvent[]): string[] {
  const expected = Array.from({ length: leaves.length / leafBytes }, (_, at) =>
    leaves.subarray(at * leafBytes, (at + 1) * leafBytes).toString('hex'),
  );
  const found = new Map(events.map((event) => [leafOf(event).toString('hex'), event.id]));
  const known = new Set(expected);
  const gone = expected.filter((leaf) => !found.has(leaf)).length;
  const strange = [...found].filter(([leaf]) => !known.has(leaf)).map(([, id]) => id);
  return [
    ...strange.map((id) => `Event ${id} in seal ${seq} was changed or inserted`),
    ...(gone > strange.length ? [`${gone - strange.length} event(s) of seal ${seq} were removed`] : []),
  ];
}
