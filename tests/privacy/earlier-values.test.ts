import { afterEach, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { house as worker } from '../../src/apps/worker/house.ts';
import { sweepEarlier } from '../../src/capabilities/directory/jobs.ts';
import type { LogEntry } from '../../src/capabilities/oversight/contract.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { payloadsOf } from '../../src/kernel/events/payloads.ts';
import { sealLog } from '../../src/kernel/events/seal.ts';
import { verifyLog } from '../../src/kernel/events/verify.ts';
import { newId } from '../../src/kernel/shared/ids.ts';
import { people, tenants } from '../support/cast.ts';
import { as, type Client } from '../support/client.ts';
import { contentOf, copyOf } from '../support/copies.ts';
import { openHouse } from '../support/house.ts';
import { untilReadable } from '../support/log.ts';

const house = openHouse();
const day = 86_400_000;
const [acme, globex] = [tenants.acme.id, tenants.globex.id];
afterEach(() => shiftClock(0));

const change = async (who: Client, path: string, next: object) => {
  const { body } = await who.get<{ version: number }>(path);
  const { status, text } = await who.patch(path, next, { 'if-match': `"${body.version}"` });
  if (status !== 200) throw new Error(text);
};

/** All that the log says in words in a tenant, opened with every key that there is, and how it lies sealed. */
async function words(tenantId: string): Promise<{ said: Map<string, unknown>; all: string; sealed: string }> {
  const { rows } = await house.owner.query<{ id: string; sealed: Buffer }>(
    'select event_id as id, sealed from app.event_payload where tenant_id = $1 order by event_id, subject_id',
    [tenantId],
  );
  const ids = rows.map(({ id }) => id);
  const said = await transact(machine(tenantId), ({ tx }) => payloadsOf(tx, ids));
  return { said, all: JSON.stringify([...said]), sealed: rows.map(({ sealed }) => sealed.toString('hex')).join() };
}

async function sweep(at: number) {
  shiftClock(at);
  await untilReadable(house);
  for (const { id } of Object.values(tenants)) await sweepEarlier.run(id);
}

async function proved(tenantId: string) {
  await untilReadable(house);
  await sealLog(tenantId);
  return await verifyLog(tenantId);
}

const redactions = async () => (await house.owner.query("select from app.event where type = 'payload.redacted'")).rowCount;

const logAbout = async (id: string): Promise<LogEntry[]> =>
  (await (await as(house, 'tom')).get<{ items: LogEntry[] }>(`/audit?objectId=${id}&kind=people`)).body.items;

test('the worker does it once a day, of exactly the columns that the registry names', () => {
  expect(worker.sweeps).toContain(sweepEarlier);
  expect(sweepEarlier.every).toBe(day);
  const named = Object.entries(registry.tables).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, said]) =>
      said.kind === 'personal' && said.replaced !== undefined ? [`${table}.${column}`] : [],
    ),
  );
  const fields = ['given_name', 'family_name', 'email', 'phone', 'street', 'postal_code', 'city', 'region', 'country'];
  expect(named.sort()).toEqual(fields.map((field) => `app.person.${field}`).sort());
});

test('S06.e2e what Nell’s address, name, phone and home were stays ninety days in the log after she changed them, then it is gone and the chain holds', async () => {
  const [tom, gina] = [await as(house, 'tom'), await as(house, 'gina')];
  const { body: nell } = await tom.post<{ id: string }>('/people', {
    givenName: 'Nell',
    familyName: 'Oldname',
    email: 'nell.old@acme.example',
    phone: '+49 30 1111',
    address: { street: 'Altgasse 1', postalCode: '07743', city: 'Oldtown', region: 'Thuringia', country: 'DE' },
  });
  await change(tom, `/people/${nell.id}`, { email: 'nell.middle@acme.example', vip: true });
  // The same by others, at the same time: Bob keeps the address that he has, and Gina’s colleague belongs to another tenant.
  await change(tom, `/people/${people.bob.id}`, { phone: '+49 30 5555' });
  const { body: guido } = await gina.post<{ id: string }>('/people', {
    givenName: 'Guido',
    familyName: 'Other',
    email: 'guido.old@globex.example',
  });
  await change(gina, `/people/${guido.id}`, { email: 'guido.new@globex.example' });
  const ada = await as(house, 'ada');
  await change(ada, '/me', { givenName: 'Adele' });

  shiftClock(10 * day);
  await change(await as(house, 'tom'), `/people/${nell.id}`, {
    familyName: 'Newname',
    email: 'nell.new@acme.example',
    phone: null,
    address: { street: 'Neugasse 2', postalCode: '10115', city: 'Newtown', region: null, country: 'DE' },
  });
  const old = ['Oldname', 'nell.old@', 'nell.middle@', '1111', 'Altgasse', '07743', 'Oldtown', 'Thuringia'];
  const before = await words(acme);
  for (const one of old) expect(before.all).toContain(one);
  expect(await proved(acme)).toMatchObject({ unsealed: 0, redacted: 0, faults: [] });

  await sweep(89 * day);
  expect([(await words(acme)).sealed, await redactions()]).toEqual([before.sealed, 0]);
  // Of the first change ninety days have passed, of the second ten less.
  await sweep(91 * day);
  const between = await words(acme);
  expect(old.filter((one) => between.all.includes(one))).toEqual(old.filter((one) => one !== 'nell.old@'));

  await sweep(101 * day);
  const after = await words(acme);
  expect(old.filter((one) => after.all.includes(one))).toEqual([]);
  for (const kept of ['nell.new@acme.example', 'Newname', 'Neugasse 2', '10115', 'Newtown', 'Nell', '+49 30 5555', 'Adele'])
    expect(after.all).toContain(kept);
  // Guido’s tenant has its own turn, and nothing of it was touched by the one of Acme: his new address is all that stands there.
  expect((await words(globex)).all).toContain('guido.new@');
  expect(await proved(acme)).toMatchObject({ unsealed: 0, redacted: 4, faults: [] });

  // Done again it does nothing.
  const told = await redactions();
  await sweep(103 * day);
  expect([(await words(acme)).sealed, await redactions()]).toEqual([after.sealed, told]);
});

test('S06.e2e erasing in Acme’s log leaves Globex’s as it was, and what was never changed', async () => {
  const gina = await as(house, 'gina');
  const { body: greta } = await gina.post<{ id: string }>('/people', {
    givenName: 'Greta',
    familyName: 'Old',
    email: 'greta.old@globex.example',
  });
  await change(gina, `/people/${greta.id}`, { email: 'greta.new@globex.example' });
  const tom = await as(house, 'tom');
  const { body: noah } = await tom.post<{ id: string }>('/people', {
    givenName: 'Noah',
    familyName: 'Same',
    email: 'noah.same@acme.example',
  });
  const { body: nora } = await tom.post<{ id: string }>('/people', {
    givenName: 'Nora',
    familyName: 'Old',
    email: 'nora.old@acme.example',
  });
  await change(tom, `/people/${nora.id}`, { email: 'nora.new@acme.example' });
  const there = await words(globex);
  shiftClock(100 * day);
  await untilReadable(house);
  await sweepEarlier.run(acme);
  expect((await words(globex)).sealed).toBe(there.sealed);
  const here = (await words(acme)).all;
  expect([here.includes('nora.old@'), here.includes('noah.same@acme.example')]).toEqual([false, true]);
  expect((await logAbout(noah.id)).map(({ changes }) => changes.every(({ erased }) => erased === null))).toEqual([true]);
  // Whoever works in another tenant’s name, or for another purpose, reaches none of it.
  const { rows } = await house.owner.query<{ id: string }>("select id from app.event where object_id = $1 and type = 'person.created'", [
    nora.id,
  ]);
  const redact = (tenantId: string, purpose?: 'service') =>
    transact(machine(tenantId, purpose), ({ tx }) =>
      tx.row(sql`select app.redact_payloads(${[rows[0]?.id ?? '']}::uuid[], ${nora.id}, ${[Buffer.from('x')]}::bytea[]) as count`),
    );
  expect(await redact(globex)).toEqual({ count: 0 });
  await expect(redact(acme, 'service')).rejects.toMatchObject({ code: '42501' });
});

test('S06.e2e Tom reads that it was changed and when the earlier value was erased; Bob’s copy no longer holds his former phone number', async () => {
  await change(await as(house, 'bob'), '/me', { phone: '+49 30 7777' });
  await change(await as(house, 'bob'), '/me', { phone: '+49 30 8888' });
  const copy = async () => {
    const bob = await as(house, 'bob');
    const { all } = await contentOf(house, bob, (await copyOf(bob, 'bob')).id);
    return ['7777', '8888'].map((end) => all.includes(`+49 30 ${end}`));
  };
  expect(await copy()).toEqual([true, true]);
  await sweep(95 * day);
  expect(await copy()).toEqual([false, true]);
  const on = new Date(Date.now() + 95 * day).toISOString().slice(0, 10);
  const told = (await logAbout(people.bob.id)).map(({ type, changes }) => ({
    type,
    changes: changes.map(({ erased, ...one }) => ({ ...one, erased: erased?.slice(0, 10) ?? null })),
  }));
  expect(told.slice(0, 3)).toEqual([
    { type: 'payload.redacted', changes: [] },
    { type: 'person.changed', changes: [{ field: 'phone', from: null, to: '+49 30 8888', erased: on }] },
    { type: 'person.changed', changes: [{ field: 'phone', from: null, to: null, erased: on }] },
  ]);
});

test('S06.e2e what Hana denies leaves the log as what she changes does', async () => {
  const hana = await as(house, 'hana');
  await change(hana, '/me', {
    phone: '+49 30 2323',
    address: { street: 'Stillegasse 5', postalCode: '99084', city: 'Erfurt', region: null, country: 'DE' },
  });
  for (const category of ['phone', 'address']) {
    const { status, text } = await hana.put(`/me/data-categories/${category}`, { answer: 'denied', act: newId() });
    expect([status, text]).toEqual([200, expect.any(String)]);
  }
  const held = async () => {
    const { all } = await words(acme);
    return ['+49 30 2323', 'Stillegasse 5', 'Erfurt'].map((one) => all.includes(one));
  };
  await sweep(89 * day);
  expect(await held()).toEqual([true, true, true]);
  await sweep(91 * day);
  expect(await held()).toEqual([false, false, false]);
  expect((await proved(acme)).faults).toEqual([]);
});

test('S06.e2e what was erased and is put back, or is written otherwise, is found when the log is verified', async () => {
  const tom = await as(house, 'tom');
  const { body: nina } = await tom.post<{ id: string }>('/people', {
    givenName: 'Nina',
    familyName: 'Old',
    email: 'nina.old@acme.example',
  });
  await change(tom, `/people/${nina.id}`, { email: 'nina.new@acme.example' });
  const ofNina = 'select event_id, sealed from app.event_payload where subject_id = $1 order by event_id limit 1';
  const { rows } = await house.owner.query<{ event_id: string; sealed: Buffer }>(ofNina, [nina.id]);
  await sweep(91 * day);
  expect((await proved(acme)).faults).toEqual([]);
  await house.owner.query('update app.event_payload set sealed = $2 where event_id = $1', [rows[0]?.event_id, rows[0]?.sealed]);
  expect((await verifyLog(acme)).faults).toEqual([`What event ${rows[0]?.event_id} says about subject ${nina.id} was changed`]);
});
