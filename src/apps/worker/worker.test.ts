import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { logins, openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { offer } from '../../../tests/support/offer.ts';
import { sweepSessions } from '../../capabilities/sign-in/jobs.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';
import { queueJob } from '../../kernel/jobs/jobs.ts';
import { newId } from '../../kernel/shared/ids.ts';
import type { WorkerHouse } from './house.ts';
import { startWork } from './run.ts';

const house = openHouse();
const acme = machine(tenants.acme.id);
const nothing: WorkerHouse = { subscribers: [], sweeps: [], jobs: [], watches: [] };
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => await Promise.all(ends.splice(0).map((end) => end())));

const urlFor = (login: { name: string; password: string }) =>
  Object.assign(new URL(house.ownerUrl), { username: login.name, password: login.password }).href;

/** Works in this process with what the test hands over. */
async function work(parts: Partial<WorkerHouse>): Promise<() => Promise<void>> {
  const finish = await startWork(urlFor(logins.worker), { ...nothing, ...parts });
  const end = vi.fn(finish);
  ends.push(async () => (end.mock.calls.length === 0 ? await end() : undefined));
  return end;
}

/** The program itself, as the launcher starts it. */
async function program(more: Record<string, string> = {}): Promise<ChildProcess> {
  await writeFile(join(house.dataFolder, 'secrets.json'), JSON.stringify({ masterKey: Buffer.alloc(32, 7).toString('base64') }));
  const env = { ...process.env, CANDOR_DATA: house.dataFolder, CANDOR_WORKER_URL: urlFor(logins.worker), ...more };
  const child = fork('src/apps/worker/main.ts', { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  ends.push(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  });
  return child;
}
const happen = (type: string, objectId = newId()) => transact(acme, async ({ tx }) => tx.emit({ type, objectId }));

test('a subscriber hears of an event within a moment, of every tenant', async () => {
  const heard: string[] = [];
  const subscriber: Subscriber = {
    name: 'test.hears',
    types: ['worker.tested'],
    hear: async (_, event) => void heard.push(event.tenantId),
  };
  await work({ subscribers: [subscriber] });

  await happen('worker.tested');
  await transact(machine(tenants.globex.id), async ({ tx }) => tx.emit({ type: 'worker.tested', objectId: newId() }));

  await vi.waitFor(() => expect(heard.toSorted()).toEqual([tenants.acme.id, tenants.globex.id].toSorted()), 30_000);
});

test('a subscriber that is new where work went on hears nothing that was before it, so no old letters; what wants the past too hears it', async () => {
  const heard: string[] = [];
  const ears = (name: string): Subscriber => ({
    name,
    types: ['worker.aged'],
    hear: async (_, { objectId }) => void heard.push(`${name} ${objectId}`),
  });
  const [letters, counter] = [ears('letters'), { ...ears('counter'), wants: 'thePastToo' as const }];
  const [before, missed, elsewhere] = [newId(), newId(), newId()];
  await (await work({ subscribers: [] }))();
  await happen('worker.aged', before);
  await untilReadable(house);
  const end = await work({ subscribers: [letters, counter] });
  await vi.waitFor(() => expect(heard).toEqual([`counter ${before}`]), 30_000);
  await end();

  // What happened while no worker ran is no past: it is heard, also in a tenant of which the subscriber had heard nothing yet.
  await happen('worker.aged', missed);
  await transact(machine(tenants.globex.id), async ({ tx }) => tx.emit({ type: 'worker.aged', objectId: elsewhere }));
  await work({ subscribers: [letters] });
  await vi.waitFor(
    () => expect(heard.toSorted()).toEqual([`counter ${before}`, `letters ${missed}`, `letters ${elsewhere}`].toSorted()),
    30_000,
  );
});

test("a subscriber that fails at one tenant's event keeps nobody else waiting", async () => {
  const heard: string[] = [];
  const failing: Subscriber = { name: 'test.fails', types: ['worker.hard'], hear: () => Promise.reject(new Error('cannot')) };
  const other: Subscriber = { name: 'test.other', types: ['worker.hard'], hear: async (_, event) => void heard.push(event.tenantId) };
  await work({ subscribers: [failing, other] });
  await happen('worker.hard');
  await vi.waitFor(() => expect(heard).toEqual([tenants.acme.id]), 30_000);
});

test('a queued job runs after its deed was committed, for its tenant, and not if the deed failed', async () => {
  const runs: unknown[] = [];
  await work({ jobs: [{ name: 'test.job', run: async (tenantId, details) => void runs.push([tenantId, details]) }] });
  const failed = transact(acme, async (call) => {
    await queueJob(call, 'test.job', { file: 'wrong' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await transact(acme, (call) => queueJob(call, 'test.job', { file: 'right' }));
  await vi.waitFor(() => expect(runs).toEqual([[tenants.acme.id, { file: 'right' }]]), 30_000);
});

test('a job that failed is tried again', async () => {
  const state = { tries: 0 };
  const run = async () => {
    state.tries += 1;
    if (state.tries === 1) throw new Error('not yet');
  };
  await work({ jobs: [{ name: 'test.retry', run }] });
  await transact(acme, (call) => queueJob(call, 'test.retry', {}));
  await vi.waitFor(() => expect(state.tries).toBe(2), 30_000);
});

test('a job that a killed worker held is set free by the next one that begins', async () => {
  const runs: unknown[] = [];
  await transact(acme, (call) => queueJob(call, 'test.held', {}));
  await house.owner.query("update jobs._private_jobs set locked_at = run_at, locked_by = 'dead', attempts = 1");
  await work({ jobs: [{ name: 'test.held', run: async (tenantId) => void runs.push(tenantId) }] });
  await vi.waitFor(() => expect(runs).toEqual([tenants.acme.id]), 30_000);
});

test('stopping waits for the job that runs, and begins no other', async () => {
  const [begun, done] = [vi.fn(), vi.fn()];
  const run = async () => {
    begun();
    await pause(700);
    done();
  };
  const stop = await work({ jobs: [{ name: 'test.long', run }] });
  await transact(acme, (call) => queueJob(call, 'test.long', {}));
  await vi.waitFor(() => expect(begun).toHaveBeenCalled(), 30_000);
  await stop();
  expect(done).toHaveBeenCalledTimes(1);
});

test('a sweep comes round by the injected clock, once for two workers', async () => {
  const swept: string[] = [];
  const sweep = { name: 'test.daily', every: 86_400_000, run: async (tenantId: string) => void swept.push(tenantId) };
  await Promise.all([work({ sweeps: [sweep] }), work({ sweeps: [sweep] })]);
  await vi.waitFor(() => expect(swept).toHaveLength(2), 30_000);
  shiftClock(86_500_000);
  await vi.waitFor(() => expect(swept).toHaveLength(4), 30_000);
  await pause(600);
  expect(swept).toHaveLength(4);
});

/** Nobody has to approve the light one, which the worker finds out: it begins the plan. By a rule its task goes to somebody of the team. */
async function askForLight(): Promise<string> {
  const step = { approvers: [{ kind: 'person', person: people.leila.id }], when: { field: 'model', op: 'eq', value: 'heavy' } };
  const usual = { quorum: { kind: 'all' }, remindEveryHours: null, timeout: null };
  const tasks = [{ title: { en: 'Set it up', de: 'Einrichten' }, team: null }];
  await offer(house, 'light-laptop', { approvals: { steps: [{ ...usual, ...step }], matters: [] }, tasks });
  const wanda = await as(house, 'wanda');
  const at = `/assignment/${workspaces.it.id}`;
  const said = { when: null, team: teams.desk.id, method: 'roundRobin', sticky: false, skills: [], otherwise: 'queue', active: true };
  const rules = [{ ...said, id: newId(), name: { en: 'Tasks' }, tasks: true }];
  const draft = await wanda.put<{ version: number }>(`${at}/draft`, { rules, calendar: null, capacity: null }, { 'if-match': '"1"' });
  const published = await wanda.post(`${at}/versions`, {}, { 'if-match': `"${draft.body.version}"` });
  expect(published.status, published.text).toBe(201);
  const wanted = { requestType: 'light-laptop', title: 'A light one', fields: { model: 'light' } };
  const { status, text, body } = await (await as(house, 'ada')).post<{ number: string }>('/tickets', wanted);
  expect(status, text).toBe(201);
  return body.number;
}

test('the program seals the log, begins a plan whose task goes to Eve or Noah by a rule, shows that it lives, and drains at SIGTERM', async () => {
  const child = await program();
  await happen('worker.sealed');
  await vi.waitFor(
    async () => {
      const { rows } = await house.owner.query<{ open: number }>(
        `select count(*)::int as open from app.event e where e.tenant_id = $1 and (e.xid, e.id) > (
           select last_xid, last_id from app.event_seal s where s.tenant_id = $1 order by seq desc limit 1)`,
        [tenants.acme.id],
      );
      expect(rows[0]?.open).toBe(0);
      expect((await anonymous(house)('GET', '/readyz')).status).toBe(200);
    },
    { timeout: 30_000, interval: 100 },
  );
  const [asked, eve] = [await askForLight(), await as(house, 'eve')];
  type Asked = { tasks: { assignee: { id: string } | null }[] };
  const taker = async () => (await eve.get<Asked>(`/tickets/${asked}`)).body.tasks[0]?.assignee?.id;
  await vi.waitFor(async () => expect([people.eve.id, people.noah.id]).toContain(await taker()), { timeout: 30_000, interval: 100 });
  await house.owner.query('delete from app.session');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a worker that hangs is told by name, while the server lives; when it goes on, all is ready again; it leaves when whoever started it is gone', async () => {
  const asked = async (path: string) => {
    const { status, body } = await anonymous(house)('GET', path);
    return [status, body];
  };
  const all = { database: true, migrations: true, worker: true };
  const ready = () =>
    vi.waitFor(async () => expect(await asked('/readyz')).toEqual([200, { status: 'ready', checks: all }]), {
      timeout: 30_000,
      interval: 100,
    });
  const child = await program();
  await ready();

  child.kill('SIGSTOP');
  // Its last sign of life is made as old as half a minute would make it: a stopped program sends no other.
  const age = `update installation.setting set value = jsonb_build_object('at', (value->>'at')::bigint - 31000) where key = 'worker.beat'`;
  await vi.waitFor(async () => {
    await house.owner.query(age);
    expect(await asked('/readyz')).toEqual([503, { status: 'not ready', checks: { ...all, worker: false } }]);
  }, 30_000);
  expect(await asked('/healthz')).toEqual([200, { status: 'ok' }]);

  child.kill('SIGCONT');
  await ready();
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a migration that is not in the database yet is told by name of the check, and the process lives', async () => {
  const asked = async () => (await anonymous(house)<{ checks: object }>('GET', '/readyz')).body.checks;
  const { rows } = await house.owner.query<{ name: string; hash: string }>(
    'delete from public.candor_migration where name = (select max(name) from public.candor_migration) returning name, hash',
  );
  expect(await asked()).toMatchObject({ database: true, migrations: false });
  expect((await anonymous(house)('GET', '/healthz')).status).toBe(200);
  await house.owner.query('insert into public.candor_migration (name, hash) values ($1, $2)', [rows[0]?.name, rows[0]?.hash]);
  expect(await asked()).toMatchObject({ database: true, migrations: true });
});

test("Ada's ended session is swept, the one she uses is not", async () => {
  await as(house, 'ada');
  await house.owner.query("update app.session set idle_end = made_at - interval '1 hour' where person_id = $1", [people.ada.id]);
  const bob = await as(house, 'bob');
  const left = async () => (await house.owner.query<{ id: string }>('select person_id as id from app.session')).rows.map(({ id }) => id);
  // The program of the tests before has had this turn.
  shiftClock(700_000);
  await work({ sweeps: [sweepSessions] });
  await vi.waitFor(async () => expect(await left()).toEqual([bob.person.id]), 30_000);
});
