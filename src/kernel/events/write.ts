import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { newId } from '../shared/ids.ts';
import { keysFor } from './keys.ts';
import { type SealedPayload, sealPayload } from './payloads.ts';
import type { NewEvent, NewPayload } from './shapes.ts';

type Row = { id: string; event: NewEvent; sealed: SealedPayload[] };

type Write = () => Promise<number>;

/** Writes the events of a transaction: one statement for all of them. */
export async function writeEvents(call: Call, events: readonly NewEvent[]): Promise<void> {
  await Promise.all((await sealEvents(call, events)).map((write) => write()));
}

/** Makes the events ready and gives the statements that write them, so that these can travel with the commit. */
export async function sealEvents(call: Call, events: readonly NewEvent[]): Promise<Write[]> {
  if (events.length === 0) return [];
  const keys = await keysFor(
    call,
    events.flatMap(({ payloads: parts = [] }) => parts.map(({ subjectId }) => subjectId)),
  );
  const rows = events.map((event) => sealed(call, event, keys));
  const payloads = rows.flatMap(({ id, sealed: parts }) => parts.map((part) => ({ id, ...part })));
  const writes = [() => insertEvents(call, rows)];
  return payloads.length === 0 ? writes : [...writes, () => insertPayloads(call, payloads)];
}

function sealed({ tx }: Call, event: NewEvent, keys: ReadonlyMap<string, Buffer>): Row {
  const parts = (event.payloads ?? []).map((payload) => sealPayload(keyOf(keys, payload), payload));
  return { id: newId(tx.now.getTime()), event, sealed: parts };
}

function keyOf(keys: ReadonlyMap<string, Buffer>, { subjectId }: NewPayload): Buffer {
  const key = keys.get(subjectId);
  if (key === undefined) throw new Error('A payload without a key');
  return key;
}

const insertEvents = ({ tx, actor }: Call, rows: readonly Row[]): Promise<number> =>
  tx.run(
    sql`insert into app.event (tenant_id, id, at, type, object_id, actor_id, purpose, facts, commitment)
        select ${tx.tenantId}, e.id, e.at, e.type, e.object_id, e.actor_id, ${actor.purpose}, e.facts::jsonb, e.commitment
        from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ event }) => event.at ?? tx.now)}::timestamptz[],
          ${rows.map(({ event }) => event.type)}::text[], ${rows.map(({ event }) => event.objectId)}::uuid[],
          ${rows.map(({ event }) => event.actorId ?? actor.id)}::uuid[],
          ${rows.map(({ event }) => JSON.stringify(event.facts ?? {}))}::text[],
          ${rows.map((row) => commitmentOf(row))}::bytea[]) as e (id, at, type, object_id, actor_id, facts, commitment)`,
    'events.insert',
  );

const commitmentOf = ({ sealed: parts }: Row): Buffer | null =>
  parts.length === 0 ? null : Buffer.concat(parts.map(({ commitment }) => commitment));

const insertPayloads = ({ tx }: Call, payloads: readonly (SealedPayload & { id: string })[]): Promise<number> =>
  tx.run(
    sql`insert into app.event_payload (tenant_id, event_id, subject_id, sealed)
        select ${tx.tenantId}, p.event_id, p.subject_id, p.sealed
        from unnest(${payloads.map(({ id }) => id)}::uuid[], ${payloads.map(({ subjectId }) => subjectId)}::uuid[],
          ${payloads.map(({ box }) => box)}::bytea[]) as p (event_id, subject_id, sealed)`,
    'events.payloads',
  );
