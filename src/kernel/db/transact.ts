import type { PoolClient, QueryResult } from 'pg';
import type { Actor, Call } from '../access/access.ts';
import { now } from '../clock/clock.ts';
import type { NewEvent } from '../events/shapes.ts';
import { writeEvents } from '../events/write.ts';
import { traced } from '../telemetry/traces.ts';
import { pool } from './pool.ts';
import { type Sql, statementName } from './sql.ts';
import type { Tx } from './tx.ts';

type Session = { client: PoolClient; role: string; events: NewEvent[]; open: boolean };

const settings = {
  name: 'settings',
  text: "select set_config('app.tenant', $1, true), set_config('app.person', $2, true), set_config('role', $3, true)",
};

/** One transaction for one actor, under the role of its purpose. Begin, role, tenant and the first statement travel together. */
export async function transact<T>(actor: Actor, deed: (call: Call) => Promise<T>): Promise<T> {
  return await withSession(actor, async (session) => {
    const opening = open(session, actor, 'begin');
    const call = { tx: txOver(session, actor), actor };
    const result = await deed(call);
    await writeEvents(call, session.events);
    session.open = false;
    await committed(opening, session.client.query('commit'));
    return result;
  });
}

/**
 * A look at the database in a single trip: everything that `look` asks before its first `await` travels with begin and commit.
 * Asking later is a fault.
 */
export async function glance<T>(actor: Actor, look: (call: Call) => Promise<T>): Promise<T> {
  return await withSession(actor, async (session) => {
    const opening = open(session, actor, 'begin read only');
    const looking = look({ tx: txOver(session, actor), actor });
    session.open = false;
    const closing = session.client.query('commit');
    const closed = committed(opening, closing);
    // A statement that failed tells why; that the commit then was a rollback says nothing more and must not be heard first.
    closed.catch(() => undefined);
    const result = await looking;
    await closed;
    return result;
  });
}

/** A connection which saw a fault is closed, not reused: closing rolls back. */
async function withSession<T>(actor: Actor, work: (session: Session) => Promise<T>): Promise<T> {
  return await traced('transaction', { purpose: actor.purpose }, () => onConnection(actor, work));
}

async function onConnection<T>(actor: Actor, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  const session = { client, role: `purpose_${actor.purpose}`, events: [], open: true };
  try {
    const result = await work(session);
    client.release();
    return result;
  } catch (fault) {
    client.release(true);
    throw fault;
  } finally {
    session.open = false;
  }
}

function open({ client, role }: Session, actor: Actor, begin: string): Promise<unknown> {
  const values = [actor.tenantId, actor.kind === 'person' ? actor.id : '', role];
  const opening = Promise.all([client.query(begin), client.query({ ...settings, values })]);
  // Its failure is told by the statement after it as well; here it must not count as unheard.
  opening.catch(() => undefined);
  return opening;
}

/** A failed transaction's commit resolves too, as ROLLBACK. */
async function committed(opening: Promise<unknown>, closing: Promise<QueryResult>): Promise<void> {
  const [, { command }] = await Promise.all([opening, closing]);
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
}

function txOver(session: Session, actor: Actor): Tx {
  const ask = (statement: Sql, name?: string) => query(session, statement, name);
  const tx = {
    tenantId: actor.tenantId,
    now: now(),
    rows: async (statement: Sql, name?: string) => (await ask(statement, name)).rows,
    row: async (statement: Sql, name?: string) => (await ask(statement, name)).rows[0],
    run: async (statement: Sql, name?: string) => (await ask(statement, name)).rowCount ?? 0,
    emit: (event: NewEvent) => void session.events.push(event),
  };
  return tx as unknown as Tx;
}

function query({ client, role, open: isOpen }: Session, { text, values }: Sql, label?: string): Promise<QueryResult> {
  if (!isOpen) throw new Error('The transaction is over: ask before the first await of a glance, or inside transact');
  const name = label === undefined ? undefined : statementName(label, text, role);
  return client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] });
}
