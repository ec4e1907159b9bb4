import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { newId } from '../shared/ids.ts';
import { type SealedPayload, sealPayload } from './payloads.ts';
import type { NewEvent } from './shapes.ts';

type Row = { id: string; event: NewEvent; sealed: SealedPayload[] };

/** Writes the events of a transaction: one statement for all of them, sent just before the commit. */
export async function writeEvents(call: Call, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = await Promise.all(events.map((event) => sealed(call, event)));
  const payloads = rows.flatMap(({ id, sealed: parts }) => parts.map((part) => ({ id, ...part })));
  await Promise.all([insertEvents(call, rows), payloads.length === 0 ? 0 : insertPayloads(call, payloads)]);
}

async function sealed(call: Call, event: NewEvent): Promise<Row> {
  const parts = await Promise.all((event.payloads ?? []).map((payload) => sealPayload(call, payload)));
  return { id: newId(call.tx.now.getTime()), event, sealed: parts };
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
