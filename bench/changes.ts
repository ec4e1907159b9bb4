import { ciKey, linesOf, serviceKey } from '../src/capabilities/changes/shared/touching.ts';
import { machine } from '../src/kernel/access/access.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { transact } from '../src/kernel/db/transact.ts';
import type { Tx } from '../src/kernel/db/tx.ts';
import { newId } from '../src/kernel/shared/ids.ts';
import { measureCalendarScreen } from './change-screens.ts';
import type { Session } from './client.ts';
import { type Doors, personAt, signedIn } from './ground.ts';
import { analyzed, install, load, type Place } from './installation.ts';
import { cpuOf } from './processes.ts';

const hour = 3_600_000;
const services = 40;
const systems = 2000;
const batch = 5000;
const start = Date.UTC(2027, 0, 4);
let seed = 42;
/** By its high bits: the low ones of such a row of numbers come round after a few, and a week would touch five services of forty. */
const dice = (most: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * most);
};

/** How long it takes to hear what a time meets among so many changes, and to see 10,000 of them, through HTTP, each answer checked. */
export async function measureChanges(place: Place, doors: Doors, { changes, rounds }: { changes: number; rounds: number }): Promise<void> {
  const installation = await install(place);
  try {
    if (!place.isLoaded) load(place);
    const [session] = await signedIn(installation.port, 1);
    if (session === undefined) throw new Error('Nobody is signed in');
    doors.open(installation, 2);
    const { tenantId, id } = await doors.actorOf(session);
    const began = performance.now();
    const made = await filled(tenantId, id, changes);
    await analyzed(place.data);
    console.info(`${changes} changes are there after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    const count = await print({ session, pid: installation.pid }, made);
    const before = new Date(start - 7 * 24 * hour).toISOString().slice(0, 10);
    await measureCalendarScreen(personAt(installation), { before, count }, rounds);
    session.close();
    await doors.close();
  } finally {
    await installation.stop();
  }
}

type Planned = { readonly id: string; readonly from: number; readonly until: number; readonly service: number; readonly system: number };
type Made = { readonly all: readonly Planned[]; readonly serviceIds: readonly string[] };

/** A tenth of them begins within one week, so that one view has ten thousand of a hundred thousand; the rest is spread over two years. */
const plannedAt = (at: number): Planned => {
  const from = start + (at % 10 === 0 ? dice(7 * 24 * 4) : 7 * 24 * 4 + dice(2 * 365 * 24 * 4)) * (hour / 4);
  return { id: newId(start + at), from, until: from + (1 + dice(16)) * (hour / 4), service: dice(services), system: dice(systems) };
};

/** A folder that was kept has them already; what they are is drawn alike each time. */
async function filled(tenantId: string, ownerId: string, count: number): Promise<Made> {
  const all = Array.from({ length: count }, (_, at) => plannedAt(at));
  const known = await transact(machine(tenantId, 'service'), ({ tx }) =>
    tx.rows<{ id: string }>(sql`select id from app.service where tenant_id = ${tx.tenantId} and key like 'change-%' order by position`),
  );
  const serviceIds = known.length > 0 ? known.map(({ id }) => id) : Array.from({ length: services }, () => newId());
  if (known.length > 0) return { all, serviceIds };
  await transact(machine(tenantId, 'service'), ({ tx }) => fillServices(tx, serviceIds));
  await transact(machine(tenantId, 'administration'), ({ tx }) => fillPeriods(tx, serviceIds));
  for (let from = 0; from < count; from += batch)
    await transact(machine(tenantId, 'service'), ({ tx }) => fillSome(tx, all.slice(from, from + batch), { from, ownerId, serviceIds }));
  return { all, serviceIds };
}

const fillServices = (tx: Tx, ids: readonly string[]): Promise<number> =>
  tx.run(sql`insert into app.service (tenant_id, id, workspace_id, key, name, summary, icon, position, made_at)
    select ${tx.tenantId}, x.id, w.id, 'change-' || x.at, jsonb_build_object('en', 'Service ' || x.at), '{"en": ""}', 'box', x.at, ${tx.now}
    from unnest(${[...ids]}::uuid[]) with ordinality x (id, at) cross join (select id from app.workspace where tenant_id = ${tx.tenantId}
      and key = 'bench') w`);

/** Windows for all each night and each weekend, one of its own for every fourth service, and a freeze at the end of each month. */
async function fillPeriods(tx: Tx, ids: readonly string[]): Promise<void> {
  const usual = { kind: 'window', services: null as string[] | null, minutes: 360, begins: '2026-01-05T22:00' };
  const periods = [
    { ...usual, name: 'Nights', rule: 'FREQ=DAILY' },
    { ...usual, name: 'Weekends', minutes: 2880, rule: 'FREQ=WEEKLY;BYDAY=SA' },
    { ...usual, kind: 'freeze', name: 'Month end', minutes: 1440, rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
    ...ids.filter((_, at) => at % 4 === 0).map((id) => ({ ...usual, name: 'Lunch', services: [id], rule: 'FREQ=WEEKLY;BYDAY=MO,WE' })),
  ];
  for (const { kind, name, services: of, minutes, begins, rule } of periods)
    await tx.run(
      sql`insert into app.change_period (tenant_id, id, kind, name, workspace_id, services, time_zone, begins, minutes, rule, updated_at)
          values (${tx.tenantId}, ${newId()}, ${kind}, ${name}, null, ${of}::uuid[], 'Europe/Berlin', ${begins}, ${minutes}, ${rule}, ${tx.now})`,
    );
}

type About = { readonly from: number; readonly ownerId: string; readonly serviceIds: readonly string[] };

async function fillSome(tx: Tx, some: readonly Planned[], { from, ownerId, serviceIds }: About): Promise<void> {
  const ids = some.map(({ id }) => id);
  const linesFor = ({ service, system }: Planned): string =>
    linesOf([
      { key: serviceKey(serviceIds[service] ?? ''), ci: null },
      { key: ciKey(`system-${system}`), ci: `system-${system}` },
    ]);
  const [begins, ends] = [some.map((one) => new Date(one.from)), some.map((one) => new Date(one.until))];
  await tx.run(
    sql`insert into app.ticket (tenant_id, id, type, number, workspace_id, requester_id, opened_by_id, title, description_html, description_text, fields,
          state, open, waiting_on, waiting_since, impact, urgency, priority, channel, made_at, updated_at, words)
        select ${tx.tenantId}, x.id, 'change', ${from} + x.at, w.id, ${ownerId}, ${ownerId}, 'Change ' || (${from} + x.at), '', '', '{}', 'scheduled', true,
          'team', ${tx.now}, 3, 2, 4, 'desk', ${tx.now}, ${tx.now}, ''
        from unnest(${ids}::uuid[]) with ordinality x (id, at)
        cross join (select id from app.workspace where tenant_id = ${tx.tenantId} and key = 'bench') w`,
  );
  await tx.run(
    sql`insert into app.change (tenant_id, ticket_id, model_key, model_number, planned, touched, plans, answers, risk, risk_points, updated_at)
        select ${tx.tenantId}, x.id, 'normal', 0, tstzrange(x.begins, x.ends, '[)'), x.touched, '{}', '{}', 'low', 0, ${tx.now}
        from unnest(${ids}::uuid[], ${begins}::timestamptz[], ${ends}::timestamptz[], ${some.map(linesFor)}::text[]) x (id, begins, ends, touched)`,
  );
  await tx.run(
    sql`insert into app.change_touch (tenant_id, ticket_id, key, service_id, ci, planned)
        select ${tx.tenantId}, x.id, y.key, y.service, y.ci, tstzrange(x.begins, x.ends, '[)')
        from unnest(${ids}::uuid[], ${begins}::timestamptz[], ${ends}::timestamptz[], ${some.map(({ service }) => serviceIds[service])}::uuid[],
          ${some.map(({ system }) => `system-${system}`)}::text[]) x (id, begins, ends, service, system)
        cross join lateral (values ('service:' || x.service, x.service, null), ('ci:' || x.system, null::uuid, x.system)) y (key, service, ci)`,
  );
}

type Check = { readonly conflicts: readonly { readonly kind: string }[]; readonly slots: readonly unknown[] };
type Calendar = { readonly changes: readonly unknown[]; readonly total: number };

type Asked = { readonly session: Session; readonly pid: number };

/** Gives how many begin in the week that is full. */
async function print({ session, pid }: Asked, { all, serviceIds }: Made): Promise<number> {
  const question = (at: number) => ({
    from: start + at * 7 * hour,
    until: start + (at * 7 + 2) * hour,
    service: at % services,
    system: (at * 37) % systems,
  });
  const met = (one: Omit<Planned, 'id'>): number =>
    all.filter(
      (other) => other.from < one.until && one.from < other.until && (other.service === one.service || other.system === one.system),
    ).length;
  await time(pid, 'what a time meets, with free times', 200, async (at) => {
    const one = question(at);
    const planned = { from: new Date(one.from).toISOString(), until: new Date(one.until).toISOString() };
    const body = { planned, services: [serviceIds[one.service]], cis: [`System-${one.system}`] };
    const reply = (await session.ask('POST', '/change-checks', body)) as { body: Check };
    return () => reply.body.conflicts.filter(({ kind }) => kind === 'change').length === met(one);
  });
  const week = { from: new Date(start).toISOString(), until: new Date(start + 7 * 24 * hour).toISOString() };
  const inWeek = all.filter(({ from }) => from < start + 7 * 24 * hour).length;
  const path = `/change-calendar?from=${week.from}&until=${week.until}`;
  await time(pid, `the calendar with ${inWeek} changes, all told`, 20, async () => {
    const { body } = (await session.ask('GET', path)) as { body: Calendar };
    return () => body.changes.length === inWeek && body.total === inWeek;
  });
  await time(pid, `the same as the desk draws it`, 40, async () => {
    const { body } = (await session.ask('GET', `${path}&drawn=lanes&timeZone=UTC`)) as { body: Calendar };
    return () => body.total === inWeek && body.changes.length > 0;
  });
  return inWeek;
}

type Ask = (at: number) => Promise<() => boolean>;

async function time(pid: number, name: string, times: number, ask: Ask): Promise<void> {
  const took: number[] = [];
  let before = 0;
  for (let at = 0; at < times + 5; at += 1) {
    if (at === 5) before = cpuOf(pid);
    const began = performance.now();
    const isRight = await ask(at);
    if (at >= 5) took.push(performance.now() - began);
    if (!isRight()) throw new Error(`${name}: a wrong answer`);
  }
  const cpu = ((cpuOf(pid) - before) / times).toFixed(1);
  took.sort((a, b) => a - b);
  const share = (part: number): string => (took[Math.floor(took.length * part)] ?? 0).toFixed(1);
  console.info(`${name.padEnd(40)} ms through HTTP: p50 ${share(0.5)}  p95 ${share(0.95)}  CPU of server and database ${cpu}`);
}
