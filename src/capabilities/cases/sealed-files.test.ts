import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as world from '../../../tests/support/case-world.ts';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { fakeClamd } from '../../../tests/support/clamd.ts';
import type { Reply } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import { destroyKey, keysFor } from '../../kernel/events/keys.ts';
import { sealPayload } from '../../kernel/events/payloads.ts';
import type { CaseReply } from './contract.ts';
import type { CaseClassReply, NeedToKnowGroup } from './contract-classes.ts';
import type { GlassAsk, SealedField, SealedFields } from './contract-sealed.ts';
import { eraseDue } from './service/retention.ts';
import { sealAnew } from './service/sealed-anew.ts';
import { countStorage, removeStrays } from './service/strays.ts';

const house = openHouse();
let cast: world.Cast;
let hr: CaseClassReply;
let health: NeedToKnowGroup;
const day = 86_400_000;
const any = { 'if-match': '*' };
const acme = tenants.acme.id;
/** What stands in the certificate, and how the file is called: neither may stand anywhere else. */
const [secret, named] = ['Quittenmus forte', 'Schlehe.txt'];

beforeAll(async () => {
  hr = await world.hrCases(house);
  const wanted = { workspace: workspaces.hr.id, name: 'Occupational health', members: [people.noah.id] };
  health = (await (await world.signedIn(house)).hana.post<NeedToKnowGroup>('/need-to-know-groups', wanted)).body;
});
beforeEach(async () => {
  cast = await world.signedIn(house);
});

type Name = keyof world.Cast;
const sealing = async (name: Name, reference: string, raw: Buffer | string = secret): Promise<Reply<SealedField>> => {
  const asked = new URLSearchParams({ name: named, label: 'Medical certificate', group: health.id });
  return (await world.attachedBy(house, cast[name], `/cases/${reference}/sealed-files?${asked}`, raw)) as unknown as Reply<SealedField>;
};
const file = (name: Name, { id }: Pick<SealedField, 'id'>) => cast[name].get(`/sealed-fields/${id}/file`);
const within = async (name: Name, reference: string) =>
  (await cast[name].get<SealedFields>(`/cases/${reference}/sealed-fields`)).body.items;
const apart = (): Promise<string[]> => readdir(join(house.dataFolder, 'files', acme, 'apart'));

describe('a file that is sealed', () => {
  test('Ada seals her certificate for occupational health: Noah opens it without the case, which is noted; who handles it sees that it is there, and neither how it is called nor how large it is', async () => {
    const { reference } = await world.openedByAda(cast, hr, 'With a certificate');
    const { status, body: field, text } = await sealing('ada', reference);
    expect([status, text.includes('Schlehe')]).toEqual([201, false]);
    const [seen] = await within('hana', reference);
    expect(seen).toMatchObject({ label: 'Medical certificate', isFile: true, can: { open: false, breakGlass: true, ask: true } });
    expect((await cast.hana.get(`/cases/${reference}`)).text).not.toContain(field.id);
    expect([(await file('hana', field)).status, (await file('leila', field)).status]).toEqual([403, 403]);
    const opened = await file('noah', field);
    expect([opened.status, opened.text]).toEqual([200, secret]);
    expect(opened.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(secret.length),
      'content-disposition': expect.stringMatching(/^attachment; filename="Schlehe.txt"/),
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect((await cast.noah.get(`/cases/${reference}`)).status).toBe(404);
    const openings = (await within('hana', reference))[0]?.openings.map(({ person, byGlass }) => [person.name, byGlass]);
    expect(openings).toEqual([['Noah Fischer', false]]);
    for (const name of ['bob', 'eve', 'wanda', 'tom', 'petra', 'gina'] as const) {
      const elsewhere = await world.everywhereElse(cast[name], 'certificate');
      expect(elsewhere.filter(({ text }) => /Medical certificate|Schlehe/.test(text) || text.includes(field.id))).toEqual([]);
      const ways = [`/sealed-fields/${field.id}/file`, `/cases/${reference}/files/${field.id}`, `/files/${field.id}`];
      const answers = await Promise.all(ways.map((path) => cast[name].get(path)));
      expect([name, ...answers.map((one) => one.status), (await sealing(name, reference)).status]).toEqual([name, 404, 404, 404, 404]);
    }
    // In the case it is no file of the case, to nobody.
    expect((await cast.ada.get(`/cases/${reference}/files/${field.id}`)).status).toBe(404);
  });

  test('lies as noise in the storage, and its name and words stand in no row, event, letter or answer', async () => {
    const { reference } = await world.openedByAda(cast, hr, 'Noise');
    const { body: field } = await sealing('ada', reference);
    await file('noah', field);
    const bytes = await readFile(join(house.dataFolder, 'files', acme, 'apart', field.id));
    expect([bytes.length, bytes.includes(Buffer.from('Quittenmus'))]).toEqual([secret.length, false]);
    const { rows } = await house.owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'",
    );
    const telling = [];
    for (const { name } of rows) {
      const found = await house.owner.query(`select 1 from app.${name} t where t::text ~ 'Quittenmus|Schlehe' limit 1`);
      if (found.rows.length > 0) telling.push(name);
    }
    expect(telling).toEqual([]);
    for (const path of [
      `/cases/${reference}`,
      `/cases/${reference}/sealed-fields`,
      `/cases/${reference}/openings`,
      '/cases',
      '/sealed-fields',
    ])
      for (const name of ['ada', 'hana', 'noah'] as const) expect((await cast[name].get(path)).text).not.toMatch(/Schlehe|Quittenmus/);
  });
});

describe('what becomes of a file that is sealed', () => {
  test('it is opened as what it is, and by a broken glass like words', async () => {
    const { reference } = await world.openedByAda(cast, hr, 'Glass');
    const { body: field } = await sealing('ada', reference);
    const words = (await cast.ada.post<SealedField>(`/cases/${reference}/sealed-fields`, { label: 'Salary', value: 'Band 7' })).body;
    expect([(await cast.ada.get(`/sealed-fields/${field.id}/value`)).status, (await file('ada', words)).status]).toEqual([409, 409]);
    expect((await within('ada', reference)).flatMap(({ openings }) => openings)).toEqual([]);
    await house.owner.query("update app.role_grant set granted_at = '2026-01-05' where role = 'privacyOfficer'");
    const { body: asked } = await cast.leila.post<GlassAsk>(`/sealed-fields/${field.id}/glass-asks`, { reason: 'The date', minutes: 10 });
    expect((await cast.petra.put(`/glass-asks/${asked.id}/decision`, { confirm: true }, any)).status).toBe(200);
    expect((await file('leila', field)).text).toBe(secret);
    expect((await within('hana', reference))[0]?.openings).toMatchObject([{ person: { name: 'Leila Nwosu' }, byGlass: true }]);
    shiftClock(11 * 60_000);
    expect((await file('leila', field)).status).toBe(403);
  });

  test('it stays for as long as its case and goes with it, row and bytes; what never came to be sealed goes too', async () => {
    const { reference, id } = await world.openedByAda(cast, hr, 'To be erased');
    const { body: field } = await sealing('ada', reference);
    shiftClock(4 * day);
    await removeStrays(acme);
    cast = await world.signedIn(house);
    expect((await file('ada', field)).text).toBe(secret);
    // Closed while the bytes came in: they are nobody’s.
    await house.owner.query('insert into app.confidential_bytes (tenant_id, id, made_at) values ($1, $2, $3)', [acme, hr.id, new Date(0)]);
    await house.owner.query("update app.confidential_case set keep_until = '2026-01-01' where id = $1", [id]);
    await eraseDue(acme);
    await removeStrays(acme);
    expect((await apart()).includes(field.id)).toBe(false);
    const { rows } = await house.owner.query('select id from app.confidential_bytes where id = any($1)', [[field.id, hr.id]]);
    expect(rows).toEqual([]);
  });

  test('it is looked at before it is encrypted: what is harmful is refused, and so is everything while the scanner does not answer', async () => {
    const scanner = fakeClamd();
    await new Promise<void>((listening) => void scanner.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      scanner.close();
      vi.stubEnv('CANDOR_CLAMD', '');
    });
    vi.stubEnv('CANDOR_CLAMD', `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}`);
    const { reference } = await world.openedByAda(cast, hr, 'With a virus');
    const before = await apart();
    expect((await sealing('ada', reference, 'an EICAR word')).status).toBe(422);
    const harmless = await sealing('ada', reference);
    expect([harmless.status, (await file('noah', harmless.body)).text]).toEqual([201, secret]);
    await new Promise((closed) => scanner.close(closed));
    expect((await sealing('ada', reference)).status).toBe(503);
    expect([(await apart()).length, await readdir(join(house.dataFolder, 'files', 'incoming'))]).toEqual([before.length + 1, []]);
  });
});

test('a plan counts files of cases as they were at the beginning of the day and in whole steps: whoever reads the sum learns of none, nor when one came', async () => {
  type Usage = { usage: { limit: string; used: number }[] };
  const usedBy = async (name: Name) =>
    (await cast[name].get<Usage>('/subscription')).body.usage.find(({ limit }) => limit === 'storage')?.used;
  const used = async () => (await usedBy('tom')) ?? -1;
  const step = 128 * 1024 ** 2;
  /** So many days on, when the worker has counted. */
  const days = async (many: number) => {
    shiftClock(many * day);
    cast = await world.signedIn(house);
    await countStorage(acme);
  };
  await days(20);
  const before = await used();
  const { reference } = await world.openedByAda(cast, hr, 'Large');
  await world.attachedBy(house, cast.ada, `/cases/${reference}/files?name=a.txt`, 'Some bytes');
  const { body: field, status } = await sealing('ada', reference);
  expect(status).toBe(201);
  await days(21);
  // Small ones make no difference, ever. A count to the byte, as somebody might plant it, is seen.
  expect(await used()).toBe(before);
  await house.owner.query('update app.storage_apart set bytes = (select sum(bytes) from app.confidential_case_file) where tenant_id = $1', [
    acme,
  ]);
  expect(await used()).not.toBe(before);
  await house.owner.query('update app.storage_apart set bytes = 0 where tenant_id = $1', [acme]);
  await house.owner.query('update app.confidential_case_file set bytes = $1 where name = $2', [step - 1, 'a.txt']);
  await house.owner.query('update app.confidential_sealed_value set bytes = $1 where field_id = $2', [step + 2, field.id]);
  await countStorage(acme);
  // Counted today already.
  expect(await used()).toBe(before);
  await days(22);
  expect(await used()).toBe(before + 2 * step);
  // Globex has none of it.
  await countStorage(tenants.globex.id);
  expect(await usedBy('gina')).toBe(0);
});

test('what lay under the key of whoever sealed it, in a case of nobody, gets a key of its own, and outlives them; nothing else is touched', async () => {
  const nobodys = (await cast.hana.post<CaseReply>('/cases', { class: hr.id, title: 'Of nobody', requester: null })).body;
  const own = await world.openedByAda(cast, hr, 'Her own');
  const seal = async (name: Name, { reference }: CaseReply) =>
    (await cast[name].post<SealedField>(`/cases/${reference}/sealed-fields`, { label: 'Salary', value: 'Band 7', groups: [health.id] }))
      .body;
  const [old, hers] = [await seal('hana', nobodys), await seal('ada', own)];
  const under = async ({ id }: SealedField) =>
    (await house.owner.query('select subject_id, box from app.confidential_sealed_value where field_id = $1', [id])).rows[0];
  // As it was sealed before values of nobody had keys.
  const box = await transact(machine(acme, 'service'), async (call) => {
    const key = (await keysFor(call, [people.hana.id])).get(people.hana.id) ?? Buffer.alloc(0);
    return sealPayload(key, { subjectId: people.hana.id, content: { value: 'Band 7' } }).box;
  });
  const was = 'update app.confidential_sealed_value set subject_id = $1, wrapped = null, box = $2 where field_id = $3';
  await house.owner.query(was, [people.hana.id, box, old.id]);
  const before = await under(hers);
  await sealAnew(acme);
  expect([(await under(old)).subject_id, await under(hers)]).toEqual([null, before]);
  const after = await under(old);
  await sealAnew(acme);
  expect(await under(old)).toEqual(after);
  await transact(machine(acme), (call) => destroyKey(call, people.hana.id));
  const values = await Promise.all([old, hers].map(({ id }) => cast.noah.get<{ value: string }>(`/sealed-fields/${id}/value`)));
  expect(values.map(({ body }) => body.value)).toEqual(['Band 7', 'Band 7']);
  // Whose key is gone stays as it is: nobody can open it, and the sweep goes on.
  await house.owner.query(was, [people.hana.id, box, old.id]);
  await sealAnew(acme);
  expect((await under(old)).subject_id).toBe(people.hana.id);
});
