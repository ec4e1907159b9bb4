import { readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as world from '../../../tests/support/case-world.ts';
import { people, tenants } from '../../../tests/support/cast.ts';
import { fakeClamd } from '../../../tests/support/clamd.ts';
import type { Client, Reply } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { listenFor } from '../../../tests/support/listening.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { sweepOrphans } from '../../kernel/files/orphans.ts';
import { scanWatch } from '../../kernel/files/scan.ts';
import type { CaseReply } from './contract.ts';
import type { CaseClassReply } from './contract-classes.ts';
import { caseFilesHeld } from './jobs.ts';
import { eraseDue } from './service/retention.ts';
import { removeStrays } from './service/strays.ts';
import type { CaseFile } from './shared/records.ts';

const house = openHouse();
let cast: world.Cast;
let hr: CaseClassReply;
const day = 86_400_000;

beforeAll(async () => {
  hr = await world.hrCases(house);
});
beforeEach(async () => {
  cast = await world.signedIn(house);
});

const lead = (person: string) => ({ person, leads: true });
const team = (name: 'hana', wanted: object[]) =>
  cast[name].put<CaseClassReply>(`/case-classes/${hr.id}/team`, { people: wanted }, { 'if-match': '*' });

const upload = (client: Client, path: string, raw: Buffer | string) => world.attachedBy(house, client, path, raw);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('files', () => {
  beforeEach(async () => void (await team('hana', [lead(people.hana.id), { person: people.leila.id }])));

  test('Ada adds her certificate and Hana opens it, which is noted; what hangs on a note Ada never finds, and nobody else anything', async () => {
    const { reference } = await world.openedByAda(cast, hr, 'With a certificate');
    const at = `/cases/${reference}`;
    const name = encodeURIComponent('../../etc/Attest.html');
    const sent = await upload(cast.ada, `${at}/files?name=${name}`, png);
    expect([sent.status, sent.body]).toMatchObject([
      201,
      { name: 'Attest.html', mediaType: 'image/png', bytes: png.length, kind: 'reply' },
    ]);
    const waiting = await upload(cast.hana, `${at}/files?name=view.txt&kind=note&waits=true`, 'Perhaps until March');
    const files = async (name: 'ada' | 'hana' | 'leila') => {
      const { body } = await cast[name].get<CaseReply>(at);
      return [...body.files, ...body.messages.flatMap((one) => one.files)].map((file) => file.name);
    };
    expect([await files('hana'), (await cast.leila.get(`${at}/files/${waiting.body.id}`)).status]).toEqual([['Attest.html'], 404]);
    const noting = { kind: 'note', body: '<p></p>', files: [waiting.body.id] };
    expect((await cast.leila.post(`${at}/messages`, noting)).status).toBe(422);
    expect((await cast.hana.post(`${at}/messages`, noting)).status).toBe(201);
    expect((await cast.hana.post(`${at}/messages`, noting)).status).toBe(422);
    expect([await files('ada'), await files('leila')]).toEqual([['Attest.html'], ['Attest.html', 'view.txt']]);

    const opened = await cast.hana.get(`${at}/files/${sent.body.id}`);
    expect(opened.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^attachment; filename="Attest.html"/),
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    await cast.leila.get(`${at}/files/${waiting.body.id}`);
    const openings = async (name: 'ada' | 'hana') =>
      (await cast[name].get<{ items: { person: { name: string }; file: string | null }[] }>(`${at}/openings`)).body.items
        .filter(({ file }) => file !== null)
        .map(({ person, file }) => `${person.name}: ${file}`);
    expect([await openings('hana'), await openings('ada')]).toEqual([
      ['Leila Nwosu: view.txt', 'Hana Mori: Attest.html'],
      ['Hana Mori: Attest.html'],
    ]);
    const { rows } = await house.owner.query("select from app.event where type = 'case.fileOpened' and facts->>'fileId' = $1", [
      sent.body.id,
    ]);
    expect(rows).toHaveLength(1);
    const notes = await Promise.all([cast.ada.get(`${at}/files/${waiting.body.id}`), upload(cast.ada, `${at}/files?kind=note`, 'x')]);
    expect(notes.map(({ status }) => status)).toEqual([404, 403]);
    for (const who of ['bob', 'eve', 'wanda', 'tom', 'petra', 'gina'] as const) {
      const ways = [`${at}/files/${sent.body.id}`, `/files/${sent.body.id}`, `/tickets/INC0000001/attachments/${sent.body.id}`];
      const answers = await Promise.all([...ways.map((path) => cast[who].get(path)), upload(cast[who], `${at}/files`, png)]);
      expect([who, answers.map(({ status }) => status)]).toEqual([who, [404, 404, 404, 404]]);
    }
  });

  test('the same bytes elsewhere tell nothing of them: no sum, no answer, no verdict, and the ones go without the others', async () => {
    const storage = async () => (await house.owner.query('select coalesce(sum(bytes), 0)::int as sum, count(*)::int from app.file')).rows;
    const before = await storage();
    const { reference, id } = await world.openedByAda(cast, hr, 'With a picture');
    const secret = 'known to whoever has this very file';
    const [fresh, ofCase] = [
      await upload(cast.eve, '/files', 'some other text'),
      await upload(cast.ada, `/cases/${reference}/files`, secret),
    ];
    const same = await upload(cast.eve, '/files', secret);
    const shape = ({ status, body: { id: _id, ...rest } }: Reply<CaseFile>) => [status, { ...rest, bytes: 0 }];
    expect(shape(same)).toEqual(shape(fresh));
    await house.owner.query('delete from app.upload');
    shiftClock(4 * day);
    await sweepOrphans([]).run(tenants.acme.id);
    expect(await storage()).toEqual(before);
    cast = await world.signedIn(house);
    expect((await cast.ada.get(`/cases/${reference}/files/${ofCase.body.id}`)).text).toBe(secret);

    // Erased with the case, row and bytes; so is what nobody sent.
    await upload(cast.ada, `/cases/${reference}/files?waits=true`, 'never sent');
    const stored = () => readdir(join(house.dataFolder, 'files', tenants.acme.id, 'apart')).then((names) => names.length);
    const all = await stored();
    shiftClock(7 * day);
    await removeStrays(tenants.acme.id);
    expect(await stored()).toBe(all - 1);
    await house.owner.query("update app.confidential_case set keep_until = '2026-01-01' where id = $1", [id]);
    await eraseDue(tenants.acme.id);
    await removeStrays(tenants.acme.id);
    expect(await stored()).toBe(all - 2);
    const rows = 'select id from app.confidential_case_file where id = $1 union all select id from app.confidential_bytes where id = $1';
    expect((await house.owner.query(rows, [ofCase.body.id])).rows).toEqual([]);
  });
});

test('with a scanner a file is held back until it was looked at, and the verdict is for this one alone', async () => {
  const scanner = fakeClamd();
  await new Promise<void>((listening) => void scanner.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void scanner.close());
  vi.stubEnv('CANDOR_CLAMD', `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}`);
  const { reference } = await world.openedByAda(cast, hr, 'With a virus');
  const ids: string[] = [];
  for (const raw of ['harmless', 'an EICAR word']) ids.push((await upload(cast.ada, `/cases/${reference}/files`, raw)).body.id);
  const statuses = () => Promise.all(ids.map(async (id) => (await cast.hana.get(`/cases/${reference}/files/${id}`)).status));
  expect(await statuses()).toEqual([409, 409]);
  const audit = async () => (await cast.tom.get('/audit')).text;
  const before = await audit();
  const [watch] = scanWatch([caseFilesHeld]);
  await watch?.run(tenants.acme.id);
  expect([await statuses(), await audit()]).toEqual([[200, 403], before]);
});

test('an open case tells those who may see it what is new, at once and without a word; nobody else, and no moment of whoever has no name', async () => {
  await team('hana', [lead(people.hana.id), { person: people.leila.id }]);
  const { reference } = await world.openedByAda(cast, hr, 'Live');
  const [hana, ada, tom] = [await listenFor(house, 'hana'), await listenFor(house, 'ada'), await listenFor(house, 'tom')];
  const passed = () => Promise.all([hana, ada, tom].map((one) => one.passed()));
  await cast.leila.post(`/cases/${reference}/messages`, { kind: 'note', body: 'Among us' });
  await cast.leila.get(`/cases/${reference}`);
  await passed();
  expect(hana.text()).toContain(`{"reference":"${reference}","type":"case.said"}`);
  expect([ada.text().includes(reference), tom.text().includes(reference)]).toEqual([false, false]);
  await cast.leila.post(`/cases/${reference}/messages`, { kind: 'reply', body: 'To Ada' });
  await passed();
  expect(ada.text()).toContain(reference);
  expect(hana.text().match(/"type":"case.said"/g)).toHaveLength(2);
  expect([tom.text().includes('event: case'), hana.text().includes('case.read')]).toEqual([false, false]);
});
