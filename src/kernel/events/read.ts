import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';
import type { LoggedEvent } from './shapes.ts';

/** A place in the log: transactions in the order of their number, events of one transaction by id. */
export type Cursor = { readonly xid: string; readonly id: string };

export type ReadEvent = LoggedEvent & {
  readonly xid: string;
  /** The moment as stored, in microseconds: more exact than a Date. */
  readonly micros: string;
  readonly purpose: string;
  readonly commitment: Buffer | null;
};

export const start: Cursor = { xid: '0', id: '00000000-0000-0000-0000-000000000000' };

const columns = sql`id, tenant_id as "tenantId", xid::text, at, (extract(epoch from at) * 1000000)::bigint::text as micros, type,
  object_id as "objectId", actor_id as "actorId", purpose, facts, commitment`;

/**
 * Events after a place, oldest first, only of transactions that nothing older can join any more: below the oldest one still running.
 */
export const eventsAfter = (tx: Tx, { xid, id }: Cursor, limit: number): Promise<ReadEvent[]> =>
  tx.rows<ReadEvent>(
    sql`select ${columns} from app.event
        where tenant_id = ${tx.tenantId} and (xid, id) > (${xid}::xid8, ${id}::uuid) and xid < app.log_horizon()
        order by event.xid, event.id limit ${limit}`,
    'events.after',
  );

/** Events between two places, the second included. */
export const eventsBetween = (tx: Tx, after: Cursor, last: Cursor): Promise<ReadEvent[]> =>
  tx.rows<ReadEvent>(
    sql`select ${columns} from app.event
        where tenant_id = ${tx.tenantId} and (xid, id) > (${after.xid}::xid8, ${after.id}::uuid)
          and (xid, id) <= (${last.xid}::xid8, ${last.id}::uuid) order by event.xid, event.id`,
  );

/** How many events stand after a place, those of running transactions left out like everywhere. */
export async function countAfter(tx: Tx, { xid, id }: Cursor): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*) as count from app.event
        where tenant_id = ${tx.tenantId} and (xid, id) > (${xid}::xid8, ${id}::uuid)`,
  );
  return row?.count ?? 0;
}

/** Where a reader stands, at first at `from`; locked, so that two workers do not read the same stretch at once. */
export async function lockCursor({ tx }: Call, reader: string, from: Cursor = start): Promise<Cursor> {
  await tx.run(
    sql`insert into app.event_cursor (tenant_id, reader, xid, id) values (${tx.tenantId}, ${reader}, ${from.xid}::xid8, ${from.id})
        on conflict (tenant_id, reader) do nothing`,
    'events.cursor-make',
  );
  const found = await tx.row<Cursor>(sql`select xid::text, id from app.event_cursor where reader = ${reader} for update`, 'events.cursor');
  return found ?? from;
}

export const moveCursor = ({ tx }: Call, reader: string, { xid, id }: Cursor): Promise<number> =>
  tx.run(sql`update app.event_cursor set xid = ${xid}::xid8, id = ${id} where reader = ${reader}`, 'events.cursor-move');

/** The end of the log as of now: where a reader starts that wants nothing of the past. */
export async function endOfLog(tx: Tx): Promise<Cursor> {
  const row = await tx.row<{ xid: string }>(sql`select app.log_horizon()::text as xid`);
  return { xid: row?.xid ?? '0', id: start.id };
}

/** Where a reader starts that knows what was before a moment; found from the end, so a moment long ago takes long. */
export async function placeBefore(tx: Tx, moment: Date): Promise<Cursor> {
  const row = await tx.row<Cursor>(
    sql`select xid::text, id from app.event where tenant_id = ${tx.tenantId} and at < ${moment}
        order by event.xid desc, event.id desc limit 1`,
    'events.place-before',
  );
  return row ?? start;
}

/** The events of one object, oldest first. */
export const eventsOf = (tx: Tx, objectIds: readonly string[], limit = 2000): Promise<LoggedEvent[]> =>
  tx.rows<LoggedEvent>(
    sql`select id, tenant_id as "tenantId", at, type, object_id as "objectId", actor_id as "actorId", facts
        from app.event where tenant_id = ${tx.tenantId} and object_id = any(${objectIds}::uuid[]) order by at, id limit ${limit}`,
    'events.of',
  );
