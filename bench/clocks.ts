import { type Actor, type Call, machine } from '../src/kernel/access/access.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { transact } from '../src/kernel/db/transact.ts';
import type { Tx } from '../src/kernel/db/tx.ts';
import { newId } from '../src/kernel/shared/ids.ts';
import type { Doors } from './ground.ts';
import { signedIn } from './ground.ts';
import { type Installation, install, load, type Place } from './installation.ts';
import { cpuOf } from './processes.ts';

/** How many clocks are kept, how many of them are due, and over how many seconds their moments are spread: 0 for one moment. */
export type Crowd = { readonly clocks: number; readonly due: number; readonly spread: number };

const month = 30 * 86_400_000;

/** How long the worker takes to tell of clocks that are due, among many that are not: all at one moment until the last is told, or each from its own. */
export async function measureClocks(place: Place, doors: Doors, crowd: Crowd): Promise<void> {
  const installation = await install(place);
  try {
    if (!place.isLoaded) load(place);
    const [session] = await signedIn(installation.port, 1);
    if (session === undefined) throw new Error('Nobody is signed in');
    doors.open(installation, 2);
    const { tenantId } = await doors.actorOf(session);
    await crowdIn(tenantId, crowd);
    await printSweep(installation, machine(tenantId, 'service'), crowd);
    session.close();
    await doors.close();
  } finally {
    await installation.stop();
  }
}

/** Real agreements that every open ticket has missed, and beside them clocks of others that have a month. */
async function crowdIn(tenantId: string, { clocks, due }: Crowd): Promise<void> {
  const { open, all, workspaceId } = await ticketsOf(machine(tenantId, 'service'));
  const [missed, waiting] = [Math.ceil(due / open), Math.ceil((clocks - due) / all)];
  const long = new Date(0);
  for (let at = 0, left = due; at < missed; at += 1, left -= open)
    await keep(tenantId, await agree(tenantId, workspaceId, long), { among: 'open', most: Math.min(left, open) });
  for (let at = 0, left = clocks - due; at < waiting; at += 1, left -= all)
    await keep(tenantId, await agree(tenantId, workspaceId, undefined), { among: 'all', most: Math.min(left, all) });
}

type Tickets = { workspaceId: string; open: number; all: number };

const ticketsOf = (actor: Actor): Promise<Tickets> =>
  transact(actor, async ({ tx }) => {
    const row = await tx.row<Tickets>(
      sql`select t.workspace_id as "workspaceId", count(*) filter (where t.open) as open, count(*) as all from app.ticket t
          where t.tenant_id = ${tx.tenantId} and t.workspace_id = ${busiest} group by t.workspace_id`,
    );
    if (row === undefined || row.open === 0) throw new Error('No ticket is open');
    return row;
  });

/** The workspace with the most tickets. */
const busiest = sql`(select x.workspace_id from app.ticket x group by x.workspace_id order by count(*) desc, x.workspace_id limit 1)`;

/** An agreement of one minute, round the clock; in force since then, or from now on, which is for none of these tickets. */
const agree = (tenantId: string, workspaceId: string, since: Date | undefined): Promise<string> =>
  transact(machine(tenantId, 'administration'), async ({ tx, actor }) => {
    const [level, calendar, from] = [newId(tx.now.getTime()), newId(tx.now.getTime()), since ?? tx.now];
    const { hours, says } = written(calendar);
    await tx.run(
      sql`insert into app.business_calendar (tenant_id, id, workspace_id, name, published_version, made_at, updated_at)
          values (${tx.tenantId}, ${calendar}, null, ${`Always ${calendar}`}, 1, ${from}, ${from})`,
    );
    await tx.run(
      sql`insert into app.business_calendar_version
            (tenant_id, calendar_id, number, definition, first_year, last_year, published_by, published_at)
          values (${tx.tenantId}, ${calendar}, 1, ${JSON.stringify(hours)}::jsonb, 2020, 2040, ${actor.id}, ${from})`,
    );
    await tx.run(
      sql`insert into app.service_level (tenant_id, id, workspace_id, published_version, made_at, updated_at)
          values (${tx.tenantId}, ${level}, ${workspaceId}, 1, ${from}, ${from})`,
    );
    await tx.run(
      sql`insert into app.service_level_version (tenant_id, level_id, number, calendar_id, definition, published_by, published_at)
          values (${tx.tenantId}, ${level}, 1, ${calendar}, ${JSON.stringify(says)}::jsonb, ${actor.id}, ${from})`,
    );
    return level;
  });

function written(calendar: string) {
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  const hours = { timeZone: 'Europe/Vienna', week, place: null, publicHolidays: [], holidays: [], exceptions: [] };
  const stop = { field: 'group', op: 'in', value: ['resolved', 'closed'] };
  const rules = { start: { all: [] }, stop, onReopen: 'continues' };
  const says = { name: { en: 'Bench', de: 'Bench' }, kind: 'sla', target: 'own', team: null, rules, when: null, pauses: [], calendar };
  return { hours, says: { ...says, minutes: 1, escalations: [], position: 0, active: true } };
}

/** Clocks as they are kept; none of them is looked at before its moment. */
const keep = (tenantId: string, level: string, { among, most }: { among: 'open' | 'all'; most: number }): Promise<number> =>
  transact(machine(tenantId, 'service'), ({ tx }) => {
    const [due, next] = among === 'open' ? [tx.now, null] : [new Date(tx.now.getTime() + month), new Date(tx.now.getTime() + month)];
    return tx.run(
      sql`insert into app.ticket_clock (tenant_id, ticket_id, level_id, level_number, cycle, state, due_at, next_at, is_next, kept_at)
          select t.tenant_id, t.id, ${level}::uuid, 1, 1, 'running', ${due}::timestamptz, ${next}::timestamptz, ${among === 'open'}, ${tx.now}
          from app.ticket t where t.tenant_id = ${tx.tenantId} and t.workspace_id = ${busiest} and (t.open or ${among === 'all'})
          order by t.id limit ${most}`,
    );
  });

async function printSweep({ pid }: Installation, actor: Actor, { clocks, due, spread }: Crowd): Promise<void> {
  const before = cpuOf(pid);
  await transact(actor, (call) => comeDue(call, { due, spread }));
  const began = performance.now();
  await untilTold(actor, due, began + (spread + 300) * 1000);
  const seconds = (performance.now() - began) / 1000;
  const lags = await transact(actor, lagsOf);
  if (lags.length !== due) throw new Error(`${due} clocks were due, and ${lags.length} are told of`);
  const cpu = `${((cpuOf(pid) - before) / due).toFixed(2)} ms of CPU each`;
  if (spread === 0) console.info(`\n${due} of ${clocks} clocks were due: all told ${seconds.toFixed(1)} s later, ${cpu}.`);
  else console.info(`\n${due} of ${clocks} clocks came due within ${spread} s, told ${wordsOf(lags)} after their moment, ${cpu}.`);
}

/** Each gets its moment: the same for all, or one after the other in no order that tables have. */
const comeDue = ({ tx }: Call, { due, spread }: Omit<Crowd, 'clocks'>): Promise<number> =>
  tx.run(
    sql`update app.ticket_clock c set next_at = n.moment, due_at = n.moment
        from (select ticket_id, level_id, ${tx.now}::timestamptz + ${spread}::float8 * interval '1 second'
                * (row_number() over (order by md5(ticket_id::text || level_id::text))) / ${due}::float8 as moment
              from app.ticket_clock where tenant_id = ${tx.tenantId} and next_at is null) n
        where c.tenant_id = ${tx.tenantId} and c.ticket_id = n.ticket_id and c.level_id = n.level_id`,
  );

async function untilTold(actor: Actor, due: number, patience: number): Promise<void> {
  for (let told = 0; told < due; ) {
    if (performance.now() > patience) throw new Error(`After five minutes ${due - told} clocks are still not told of`);
    await new Promise((done) => setTimeout(done, 100));
    told = await transact(actor, async ({ tx }) => (await tx.row<{ told: number }>(toldOf(tx)))?.told ?? 0);
  }
}

const toldOf = ({ tenantId }: Tx) => sql`select count(*) as told from app.clock_mark where tenant_id = ${tenantId}`;

/** Seconds from the moment of each until the transaction that told of it began; the moment stays in the row when what comes next is written. */
const lagsOf = async ({ tx }: Call): Promise<number[]> =>
  (
    await tx.rows<{ lag: number }>(
      sql`select extract(epoch from m.told_at - c.due_at)::float8 as lag from app.clock_mark m
          join app.ticket_clock c on c.tenant_id = m.tenant_id and c.ticket_id = m.ticket_id and c.level_id = m.level_id
          where m.tenant_id = ${tx.tenantId} order by 1`,
    )
  ).map(({ lag }) => lag);

function wordsOf(lags: readonly number[]): string {
  const at = (share: number): string => (lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} s, p99 ${at(0.99)} s, at most ${at(1)} s`;
}
