import type { PoolClient } from 'pg';
import { type Actor, type Call, Refusal } from '../access/access.ts';
import { now } from '../clock/clock.ts';
import type { NewEvent } from '../events/shapes.ts';
import { sealEvents } from '../events/write.ts';
import { log } from '../log/log.ts';
import { contractPurposes, isAsked, roleOf } from '../shared/purposes.ts';
import { traced } from '../telemetry/traces.ts';
import { hasContractEnded } from './contract-end.ts';
import { deniedRelation } from './denied.ts';
import { pool, whileHolding } from './pool.ts';
import { type Sql, statementName } from './sql.ts';
import type { Tx } from './tx.ts';
import { type Reply, Wave } from './wave.ts';

type Session = { client: PoolClient; role: string; events: NewEvent[]; open: boolean; wave: Wave };

const settings = {
  name: 'settings',
  text: "select set_config('app.tenant', $1, true), set_config('app.person', $2, true), set_config('role', $3, true)",
};
const readOnly = { name: 'read-only', text: "select set_config('transaction_read_only', 'on', true)", values: [] };
const begin = { name: 'begin', text: 'begin', values: [] };
const commit = { name: 'commit', text: 'commit', values: [] };
const rollback = { name: 'rollback', text: 'rollback', values: [] };

/**
 * One transaction for one actor, under the role of its purpose. Begin, role, tenant and the first statements travel together. What rests on a
 * contract that has ended may only read: the database refuses the rest (Art. 6(1)(b) and 28(3) GDPR).
 */
export async function transact<T>(actor: Actor, deed: (call: Call) => Promise<T>): Promise<T> {
  const isFrozen = restsOnContract(actor) && (await hasContractEnded(actor.tenantId));
  const carry = (first: readonly Statement[] = []): Promise<T> => tellingDenied(actor, () => carriedOut(actor, deed, first));
  return isFrozen ? await frozen(() => carry([readOnly])) : await carry();
}

const restsOnContract = ({ purpose, afterContract }: Actor): boolean =>
  (!afterContract && contractPurposes.includes(purpose)) || (!afterContract && isAsked(purpose));

/** `read_only_sql_transaction` is the database's word for what a person is told here. */
async function frozen<T>(work: () => Promise<T>): Promise<T> {
  return await work().catch((fault: unknown) => {
    if (!(fault instanceof Error && 'code' in fault && fault.code === '25006')) throw fault;
    throw new Refusal(
      'conflict',
      'The contract of your organisation has ended: what is here can be read and exported, and nothing is written',
      {
        next: 'Whoever answers for your organisation can choose a plan under Plan and contract.',
      },
    );
  });
}

type Statement = Parameters<Wave['ask']>[0];

async function carriedOut<T>(actor: Actor, deed: (call: Call) => Promise<T>, first: readonly Statement[] = []): Promise<T> {
  return await withSession(actor, async (session) => {
    const opening = heard([send(session, begin), open(session, actor), ...first.map((one) => send(session, one))]);
    const call = { tx: txOver(session, actor), actor };
    const result = await deed(call);
    const writing = (await sealEvents(call, session.events)).map((write) => write());
    session.open = false;
    const closing = send(session, commit);
    depart(session);
    await committed([opening, ...writing], closing);
    return result;
  });
}

/**
 * A look at the database in a single trip: everything that `look` asks before its first `await` travels together, and is a transaction by
 * itself (PostgreSQL, 54.2.4: up to the `Sync`), read only. Asking later is a fault.
 */
export async function glance<T>(actor: Actor, look: (call: Call) => Promise<T>): Promise<T> {
  return await tellingDenied(actor, () => seen(actor, look));
}

/** For what many wait for together, some of them within a transaction: it must never wait for a connection that one of those holds. */
export const aside = <T>(look: () => Promise<T>): Promise<T> => whileHolding(look);

async function seen<T>(actor: Actor, look: (call: Call) => Promise<T>): Promise<T> {
  return await withSession(actor, async (session) => {
    const opening = heard([open(session, actor), send(session, readOnly)]);
    const looking = look({ tx: txOver(session, actor), actor });
    session.open = false;
    depart(session);
    const [result] = await Promise.all([looking, opening]);
    return result;
  });
}

/** A purpose that reached for what it is not granted: the log keeps who, for what and of which relation, never a value. */
async function tellingDenied<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const relation = deniedRelation(fault);
    if (relation !== undefined) await tellDenied(actor, relation);
    throw fault;
  }
}

/** In a transaction of its own, for that of the fault is gone; what was refused stays refused if the log cannot be told. */
async function tellDenied(actor: Actor, relation: string): Promise<void> {
  const facts = { purpose: actor.purpose, relation };
  const told = async ({ tx }: Call) => tx.emit({ type: 'access.denied', objectId: tx.tenantId, facts });
  await carriedOut({ ...actor, purpose: 'security' }, told).catch((fault: unknown) =>
    log.fault('a refused access could not be logged', fault),
  );
}

async function withSession<T>(actor: Actor, work: (session: Session) => Promise<T>): Promise<T> {
  return await traced('transaction', { purpose: actor.purpose }, () => onConnection(actor, work));
}

async function onConnection<T>(actor: Actor, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  const session = { client, role: roleOf(actor.purpose), events: [], open: true, wave: new Wave() };
  try {
    const result = await whileHolding(() => work(session));
    client.release();
    return result;
  } catch (fault) {
    client.release(!(await rolledBack(session)));
    throw fault;
  } finally {
    session.open = false;
  }
}

/** Takes back what a refused or failed deed did, behind everything it still had under way. A connection that cannot do so is closed. */
async function rolledBack(session: Session): Promise<boolean> {
  session.open = false;
  depart(session);
  const ending = send(session, rollback);
  depart(session);
  return await ending.then(
    () => true,
    () => false,
  );
}

const open = (session: Session, actor: Actor): Promise<Reply> =>
  send(session, { ...settings, values: [actor.tenantId, actor.kind === 'person' ? actor.id : '', session.role] });

/** Its failure is told by the statement after it as well; here it must not count as unheard. */
function heard(sent: readonly Promise<unknown>[]): Promise<unknown> {
  const all = Promise.all(sent);
  all.catch(() => undefined);
  return all;
}

/** A failed transaction's commit resolves too, as ROLLBACK. */
async function committed(before: readonly Promise<unknown>[], closing: Promise<Reply>): Promise<void> {
  const [{ command }] = await Promise.all([closing, ...before]);
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
}

function txOver(session: Session, actor: Actor): Tx {
  const ask = (statement: Sql, name?: string) => query(session, statement, name);
  const tx = {
    tenantId: actor.tenantId,
    now: now(),
    rows: async (statement: Sql, name?: string) => (await ask(statement, name)).rows,
    row: async (statement: Sql, name?: string) => (await ask(statement, name)).rows[0],
    run: async (statement: Sql, name?: string) => (await ask(statement, name)).count,
    emit: (event: NewEvent) => void session.events.push(event),
  };
  return tx as unknown as Tx;
}

async function query(session: Session, statement: Sql, label?: string): Promise<Reply> {
  if (!session.open) throw new Error('The transaction is over: ask before the first await of a glance, or inside transact');
  const name = label === undefined ? undefined : statementName(label, statement, session.role);
  try {
    return await send(session, { name, text: statement.text, values: statement.values });
  } catch (fault) {
    // Of the connection's own stack nobody learns who asked.
    if (fault instanceof Error) Error.captureStackTrace(fault);
    throw fault;
  }
}

/** Puts a statement into the wave that leaves when all that is ready to ask has asked. */
function send(session: Session, question: Statement): Promise<Reply> {
  if (session.wave.isEmpty) process.nextTick(() => depart(session));
  return session.wave.ask(question);
}

function depart(session: Session): void {
  const { wave } = session;
  if (wave.isEmpty) return;
  session.wave = new Wave();
  session.client.query(wave);
}
