import pg from 'pg';
import { NewTicket, TicketQuery } from '../src/capabilities/tickets/contract.ts';
import { listView } from '../src/capabilities/tickets/queries/list.ts';
import { searchTickets } from '../src/capabilities/tickets/queries/search.ts';
import { createTicket } from '../src/capabilities/tickets/service/create.ts';
import { openTicket } from '../src/capabilities/tickets/service/open.ts';
import { say } from '../src/capabilities/tickets/service/say.ts';
import type { Actor, Call } from '../src/kernel/access/access.ts';
import { type Sql, statementName } from '../src/kernel/db/sql.ts';
import { transact } from '../src/kernel/db/transact.ts';
import type { Tx } from '../src/kernel/db/tx.ts';
import type { NewEvent } from '../src/kernel/events/shapes.ts';
import { writeEvents } from '../src/kernel/events/write.ts';
import { newId } from '../src/kernel/shared/ids.ts';
import { closedLoop, type Figures } from './loop.ts';
import { usualHits } from './operations.ts';

type Statement = { name?: string; text: string; values: unknown[] };
/** Statements of one deed as the product sent them; those of a wave travelled together. */
type Recording = { waves: Statement[][]; since: number; number: number };

/** Thrown to take back what was only done to be recorded. */
class Recorded extends Error {}

/** What the product sends for one deed, taken down in a transaction that is rolled back. */
async function record(actor: Actor, deed: (call: Call) => Promise<{ number?: string } | unknown>): Promise<Recording> {
  const recording: Recording = { waves: [], since: Date.now(), number: -1 };
  const events: NewEvent[] = [];
  await transact(actor, async (call) => {
    const noted = { ...call, tx: noting(call.tx, recording, events) };
    const answer = (await deed(noted)) as { number?: string };
    recording.number = Number(answer.number?.replace(/\D/g, '') ?? -1);
    await writeEvents(noted, events);
    throw new Recorded();
  }).catch((fault: unknown) => {
    if (!(fault instanceof Recorded)) throw fault;
  });
  return recording;
}

function noting(tx: Tx, { waves }: Recording, events: NewEvent[]): Tx {
  let pending = 0;
  const role = 'purpose_service';
  const note = async <T>(statement: Sql, label: string | undefined, send: () => Promise<T>): Promise<T> => {
    if (pending === 0) waves.push([]);
    const name = label === undefined ? {} : { name: statementName(`floor.${label}`, statement, role) };
    waves.at(-1)?.push({ text: statement.text, values: [...statement.values], ...name });
    pending += 1;
    try {
      return await send();
    } finally {
      pending -= 1;
    }
  };
  return {
    ...tx,
    rows: (statement: Sql, name?: string) => note(statement, name, () => tx.rows(statement, name)),
    row: (statement: Sql, name?: string) => note(statement, name, () => tx.row(statement, name)),
    run: (statement: Sql, name?: string) => note(statement, name, () => tx.run(statement, name)),
    emit: (event: NewEvent) => void events.push(event),
  } as Tx;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Beyond what the product gave, and other ones when the same installation is measured again. */
let fresh = 9_000_000 + (Date.now() % 2_000_000_000);

/** The same values with new identifiers and a new number where the deed had made its own. */
function renewed({ waves, since, number }: Recording): Statement[][] {
  const ids = new Map<string, string>();
  fresh += 1;
  const renewId = (id: string): string => {
    if (Number.parseInt(id.slice(0, 13).replace('-', ''), 16) < since) return id;
    ids.set(id, ids.get(id) ?? newId());
    return ids.get(id) ?? id;
  };
  const renew = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(uuid, renewId);
    if (Array.isArray(value)) return value.map(renew);
    return value === number ? fresh : value;
  };
  return waves.map((wave) => wave.map(({ values, ...rest }) => ({ ...rest, values: values.map(renew) })));
}

const settings = "select set_config('app.tenant', $1, true), set_config('app.person', $2, true), set_config('role', $3, true)";

/** A bare loop: begin, settings, the statements in the same waves, commit; nothing else. */
async function replay(client: pg.ClientBase, actor: Actor, waves: Statement[][]): Promise<void> {
  const sent: Promise<unknown>[] = [
    client.query('begin'),
    client.query({ name: 'floor.settings', text: settings, values: [actor.tenantId, actor.id, 'purpose_service'] }),
  ];
  for (const [at, wave] of waves.entries()) {
    const running = wave.map((statement) => client.query(statement));
    if (at < waves.length - 1) await Promise.all(running);
    sent.push(...running);
  }
  await Promise.all([...sent, client.query('commit')]);
}

type Looked = { numbers: readonly string[]; deep: string; phrases: readonly { phrase: string }[]; common: string };
export type FloorOperation = { readonly name: string; readonly run: (sessions: number, milliseconds: number) => Promise<Figures> };

/** The floors of the operations: the product's own statements, sent by `pg` alone over as many connections as there are sessions. */
export async function floors(appUrl: string, actor: Actor, { numbers, deep, phrases, common }: Looked): Promise<FloorOperation[]> {
  const query = { team: 'Queue 01', state: 'open', limit: '50', sort: '-updatedAt' };
  const chosen = numbers.slice(0, 64);
  const quoted = phrases.map(({ phrase }) => `"${phrase}"`);
  const recorded: [string, Recording[]][] = [
    ['list', [await record(actor, (call) => listView(call, TicketQuery.parse(query)))]],
    ['list, page 100', [await record(actor, (call) => listView(call, TicketQuery.parse({ ...query, cursor: deep })))]],
    ['open', await each(chosen, (number) => record(actor, (call) => openTicket(call, number)))],
    ['search', await each(quoted, (q) => record(actor, (call) => searchTickets(call, { q, limit: usualHits })))],
    ['search, 50 tickets', await each(quoted, (q) => record(actor, (call) => searchTickets(call, { q, limit: 50 })))],
    ['search, common word', [await record(actor, (call) => searchTickets(call, { q: common, limit: usualHits }))]],
    [
      'reply',
      await each(chosen, (number) => record(actor, (call) => say(call, number, { body: replyText, kind: 'comment', channel: 'api' }))),
    ],
    ['create', await each(chosen, (_, at) => record(actor, (call) => createTicket(call, newTicket(at))))],
  ];
  return recorded.map(([name, recordings]) => ({
    name,
    run: (sessions, milliseconds) => loop(appUrl, actor, recordings, sessions, milliseconds),
  }));
}

const replyText = '<p>We looked at it and try again tomorrow, turn 1.</p>';
const newTicket = (at: number): NewTicket =>
  NewTicket.parse({
    type: 'incident',
    title: `The printer on floor ${at % 9} prints only empty pages`,
    description: '<p>It began this morning after the update and does so for everybody on this floor.</p>',
    team: `Queue ${String((at % 48) + 2).padStart(2, '0')}`,
  });

async function each<T>(list: readonly string[], make: (one: string, at: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (const [at, one] of list.entries()) made.push(await make(one, at));
  return made;
}

async function loop(appUrl: string, actor: Actor, recordings: Recording[], sessions: number, milliseconds: number): Promise<Figures> {
  const clients = await Promise.all(Array.from({ length: sessions }, () => connected(appUrl)));
  try {
    return await closedLoop(sessions, milliseconds, async (session, turn) => {
      const [client, recording] = [clients[session], recordings[(session * 7 + turn) % recordings.length]];
      if (client !== undefined && recording !== undefined) await replay(client, actor, renewed(recording));
    });
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connected(appUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: appUrl, pipeline: true } as pg.ClientConfig);
  await client.connect();
  return client;
}
