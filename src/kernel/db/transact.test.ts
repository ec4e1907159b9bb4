import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { logins, openHouse } from '../../../tests/support/house.ts';
import { tripCounter } from '../../../tests/support/trips.ts';
import { type Actor, type Call, machine, Refusal } from '../access/access.ts';
import { closeDatabase, openDatabase } from './admin.ts';
import { sql } from './sql.ts';
import { glance, transact } from './transact.ts';

const house = openHouse();
const acme = machine(tenants.acme.id);
const globex = machine(tenants.globex.id, 'service');
const ada: Actor = { ...machine(tenants.acme.id, 'service'), kind: 'person', id: people.ada.id };
const wire = { trips: (): number => 0, forget: (): void => undefined, close: async (): Promise<void> => undefined };

/** One connection only, so that each transaction of a test meets what the one before left behind. */
beforeAll(async () => {
  const url = new URL(house.ownerUrl);
  Object.assign(url, { username: logins.app.name, password: logins.app.password });
  const counter = await tripCounter(url.href);
  Object.assign(wire, counter);
  await closeDatabase();
  openDatabase(counter.url, 1);
});
// A wire closes when nobody holds it any more, and the pool would hold an idle connection for ten seconds.
afterAll(() => closeDatabase().then(() => wire.close()));
beforeEach(async () => {
  await transact(acme, ({ tx }) => tx.run(sql`delete from app.location`));
  wire.forget();
});

const whoAmI = ({ tx }: Call) =>
  tx.row<{ role: string; tenant: string | null; person: string | null }>(
    sql`select current_user as role, app.tenant() as tenant, app.person() as person`,
  );
const addLocation = ({ tx }: Call, name: string) =>
  tx.run(sql`insert into app.location (tenant_id, id, name) values (${tx.tenantId}, gen_random_uuid(), ${name})`);
const locations = async ({ tx }: Call) => (await tx.rows<{ name: string }>(sql`select name from app.location`)).map(({ name }) => name);
const inTheTable = async () => (await house.owner.query<{ name: string }>('select name from app.location')).rows.map(({ name }) => name);

test('a glance is one trip to the database, however much it asks', async () => {
  await glance(acme, (call) => Promise.all([whoAmI(call), locations(call), locations(call)]));
  expect(wire.trips()).toBe(1);
});

test('a deed with one statement is two trips: begin, role, tenant and statement together, then the commit', async () => {
  await transact(acme, (call) => addLocation(call, 'Oslo'));
  expect(wire.trips()).toBe(2);
});

test('what a deed wrote is gone when it fails afterwards', async () => {
  const failing = transact(acme, async (call) => {
    await addLocation(call, 'Oslo');
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await inTheTable()).toEqual([]);
});

const backend = ({ tx }: Call) => tx.row<{ pid: number }>(sql`select pg_backend_pid() as pid`);

test('a refused deed is taken back and its connection goes on with the next one', async () => {
  const before = await transact(acme, backend);
  const refused = transact(acme, async (call) => {
    await addLocation(call, 'Oslo');
    throw new Refusal('forbidden', 'Not this one');
  });
  await expect(refused).rejects.toThrow('Not this one');
  await expect(glance(acme, ({ tx }) => tx.rows(sql`select 1 / 0`))).rejects.toThrow('division by zero');

  expect(await transact(acme, async (call) => [await backend(call), await locations(call)])).toEqual([before, []]);
});

test('a named statement that failed, and one that was skipped for it, are asked again on the same connection', async () => {
  const divide = ({ tx }: Call, by: number) => tx.row<{ n: number }>(sql`select 6 / ${by}::integer as n`, 'transact.test-divide');
  const triple = ({ tx }: Call, n: number) => tx.row<{ n: number }>(sql`select 3 * ${n}::integer as n`, 'transact.test-triple');
  const both = (by: number) => transact(acme, (call) => Promise.all([backend(call), divide(call, by), triple(call, 2)]));

  const before = await transact(acme, backend);
  for (let turn = 0; turn < 2; turn += 1) await expect(both(0)).rejects.toThrow('division by zero');
  for (let turn = 0; turn < 2; turn += 1) expect(await both(2)).toEqual([before, { n: 3 }, { n: 6 }]);
  await expect(both(0)).rejects.toThrow('division by zero');
  expect(await both(3)).toEqual([before, { n: 2 }, { n: 6 }]);
});

test('a deed that swallows the fault of a statement does not pass for done: the commit came back as a rollback', async () => {
  const swallowing = transact(acme, async (call) => {
    await addLocation(call, 'Oslo');
    await call.tx.run(sql`select 1 / 0`).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow('rolled back');
  expect(await inTheTable()).toEqual([]);
});

test('a glance whose statement fails says why, and cannot write', async () => {
  await expect(glance(acme, ({ tx }) => tx.rows(sql`select 1 / 0`))).rejects.toThrow('division by zero');
  await expect(glance(acme, (call) => addLocation(call, 'Oslo'))).rejects.toThrow('read-only');
});

test('role, tenant and person of one transaction are gone in the next on the same connection', async () => {
  expect(await transact(ada, whoAmI)).toEqual({ role: 'purpose_service', tenant: tenants.acme.id, person: people.ada.id });
  expect(await transact(acme, whoAmI)).toEqual({ role: 'purpose_upkeep', tenant: tenants.acme.id, person: null });
  expect(await glance(globex, whoAmI)).toEqual({ role: 'purpose_service', tenant: tenants.globex.id, person: null });
});

test('they are gone after a fault too', async () => {
  await transact(ada, ({ tx }) => tx.rows(sql`select 1 / 0`)).catch(() => undefined);
  expect(await transact(globex, whoAmI)).toEqual({ role: 'purpose_service', tenant: tenants.globex.id, person: null });
});

test('what one tenant writes another neither sees, changes nor plants, on the same connection', async () => {
  await transact(acme, (call) => addLocation(call, 'Oslo'));

  expect(await transact(globex, locations)).toEqual([]);
  expect(await transact(globex, ({ tx }) => tx.run(sql`update app.location set name = 'Gone'`))).toBe(0);
  expect(await transact(globex, ({ tx }) => tx.run(sql`delete from app.location`))).toBe(0);
  const planting = transact(globex, ({ tx }) =>
    tx.run(sql`insert into app.location (tenant_id, id, name) values (${tenants.acme.id}, gen_random_uuid(), 'Planted')`),
  );
  await expect(planting).rejects.toThrow('row-level security');
  expect(await inTheTable()).toEqual(['Oslo']);
});

test('two tenants that take turns on one connection each see their own', async () => {
  for (const [actor, name] of [
    [acme, 'Oslo'],
    [globex, 'Bergen'],
  ] as const)
    await transact(actor, (call) => addLocation(call, name));
  for (let turn = 0; turn < 20; turn += 1) {
    const [actor, name] = turn % 2 === 0 ? ([acme, 'Oslo'] as const) : ([globex, 'Bergen'] as const);
    expect(await glance(actor, locations)).toEqual([name]);
  }
  await transact(globex, ({ tx }) => tx.run(sql`delete from app.location`));
});

test('a transaction that is over answers no more, whether it went well or not', async () => {
  const kept: Call[] = [];
  await transact(acme, async (call) => void kept.push(call));
  await glance(acme, async (call) => void kept.push(call));
  await transact(acme, async (call) => {
    kept.push(call);
    throw new Error('no');
  }).catch(() => undefined);
  expect(kept).toHaveLength(3);
  for (const call of kept) await expect(locations(call)).rejects.toThrow('over');
});

test('a glance that asks again after an await is refused instead of running outside its transaction', async () => {
  const asking = glance(acme, async (call) => {
    await locations(call);
    return await locations(call);
  });
  await expect(asking).rejects.toThrow('before the first await');
});

test('the owner of the pool cannot step over the wall by changing the role inside a deed', async () => {
  await expect(transact(acme, ({ tx }) => tx.run(sql`set row_security = off`))).resolves.toBe(0);
  const past = transact(acme, async (call) => {
    await call.tx.run(sql`set local row_security = off`);
    return await locations(call);
  });
  await expect(past).rejects.toThrow('row-level security');
});
