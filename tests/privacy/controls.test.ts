import { writeFile } from 'node:fs/promises';
import { createServer as createPlain } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import type { ControlReply, ControlsReply } from '../../src/capabilities/controls/contract.ts';
import { sweepControlDays, sweepControls } from '../../src/capabilities/controls/jobs.ts';
import { measure } from '../../src/capabilities/controls/measure.ts';
import { transportAt } from '../../src/capabilities/controls/probes/transport.ts';
import { type Control, catalog, controls } from '../../src/capabilities/controls/shared/catalog.ts';
import { forgetPolicy } from '../../src/capabilities/policy/pages/shown.ts';
import { proveLive } from '../../src/capabilities/policy/proofs/prove.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { enqueueMail } from '../../src/kernel/mail/enqueue.ts';
import { openPost, type Post, postSettings } from '../../src/kernel/mail/post.ts';
import { mailWatch } from '../../src/kernel/mail/send.ts';
import { people, tenants } from '../support/cast.ts';
import { anonymous, as, send } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { makeOperator, petraReady, publishes, showAll } from '../support/policy.ts';
import { testTls, trustTestCertificate } from '../support/tls.ts';

vi.stubEnv('TRUST_PROXY', 'loopback');
const house = openHouse();
const acme = tenants.acme.id;
const everybody = async () => Object.values(tenants);
const installation = { tenantId: acme, tenants: everybody };
const world = 'desk.acme.example';
const hour = 3_600_000;

let distrust = (): void => undefined;
beforeAll(async () => {
  distrust = trustTestCertificate();
  await makeOperator(house);
  await house.owner.query('insert into installation.address (host, tenant_id) values ($1, $2)', [world, acme]);
});
afterAll(() => distrust());
beforeEach(() => {
  vi.stubEnv('TRUST_PROXY', 'loopback');
  vi.stubEnv('CANDOR_DATA', house.dataFolder);
});
afterEach(() => house.owner.query('delete from app.control_check; delete from app.control_day; delete from app.control_attestation'));

const petras = async (): Promise<ControlReply[]> => (await (await as(house, 'petra')).get<ControlsReply>('/controls')).body.items;
const one = async (control: Control): Promise<ControlReply | undefined> => (await petras()).find((item) => item.control === control);
const backedUp = () => writeFile(join(house.dataFolder, 'last-backup'), '');

test('S50 every measure is looked at each hour, at the operator only, and Petra reads what was found in both languages', async () => {
  const sweep = sweepControls(everybody);
  expect([sweep.every, await sweep.run(tenants.globex.id)]).toEqual([hour, undefined]);
  await sweep.run(acme);
  const items = await petras();
  expect(items.map(({ control }) => control)).toEqual(controls);
  for (const { ranAt, software, summary } of items)
    expect([ranAt, software, summary.en === summary.de]).toEqual([expect.any(String), '0.1.0', false]);
  expect(items.find(({ control }) => control === 'secondFactor')).toMatchObject({ state: 'gap', facts: { offered: false, share: 0 } });
  expect(items.find(({ control }) => control === 'passwordHashing')).toMatchObject({
    // The cast’s own passwords are kept with less effort, so that tests are quick: it is seen.
    state: 'red',
    facts: { way: 'argon2id', memory: 19_456, passes: 2, weaker: expect.any(Number) },
  });
  expect(items.find(({ control }) => control === 'encryptionAtRest')?.summary.en).toContain('Not known');
});

test('S50 a wall that falls is red after two looks, opens one incident for Petra, and the first look that finds it again resolves it', async () => {
  const state = async () =>
    (await house.owner.query("select state, resolution_code from app.ticket where title = 'Not in order: Walls between organisations'"))
      .rows;
  await house.owner.query('alter table app.ticket no force row level security');
  await measure(installation, ['tenantWalls']);
  await measure(installation, ['tenantWalls']);
  await house.owner.query('alter table app.ticket force row level security');
  const red = await one('tenantWalls');
  expect(red).toMatchObject({ state: 'red', facts: { open: 1, which: 'app.ticket' }, incident: expect.stringMatching(/^INC\d{7}$/) });
  expect(await state()).toEqual([{ state: 'new', resolution_code: null }]);
  await measure(installation, ['tenantWalls']);
  expect(await one('tenantWalls')).toMatchObject({ state: 'green', incident: null, since: null });
  expect(await state()).toEqual([{ state: 'resolved', resolution_code: 'solved' }]);
});

test('S50 without a backup it is red; one that has just ended is green, and a day and two hours later is not', async () => {
  await measure(installation, ['backups']);
  expect(await one('backups')).toMatchObject({ state: 'red', summary: { en: 'No backup has been seen.' } });
  await backedUp();
  await measure(installation, ['backups']);
  expect((await one('backups'))?.state).toBe('green');
  shiftClock(27 * hour);
  await measure(installation, ['backups']);
  expect((await one('backups'))?.state).toBe('red');
});

test('S45 of the history of measures thirty days stay, and what is older goes, of whichever organisation', async () => {
  for (const at of [0, -29, -30, -31])
    await house.owner.query(
      `insert into app.control_day (tenant_id, control, day, held, gaps, failed) select id, 'backups', $1::date, 1, 0, 0 from installation.tenant`,
      [new Date(Date.now() + at * 24 * hour).toISOString().slice(0, 10)],
    );
  for (const { id } of Object.values(tenants)) await sweepControlDays.run(id);
  const { rows } = await house.owner.query('select tenant_id, count(*)::int as days from app.control_day group by 1');
  expect(rows.map(({ days }) => days)).toEqual(rows.map(() => 2));
  expect((await one('backups'))?.days).toHaveLength(2);
});

test('S50 the history of a measure counts its looks day by day: Petra reads it, and so does whoever guards privacy at Globex', async () => {
  await backedUp();
  await measure(installation, ['backups']);
  shiftClock(27 * hour);
  await measure(installation, ['backups']);
  const days = (await one('backups'))?.days;
  // What failed is looked at twice before anybody is told.
  expect(days).toMatchObject([
    { held: 1, gaps: 0, failed: 0 },
    { held: 0, gaps: 0, failed: 2 },
  ]);
  await (await as(house, 'gina')).post('/roles', { personId: people.gus.id, role: 'privacyOfficer', workspaceId: null });
  const { body } = await (await as(house, 'gus')).get<ControlsReply>('/controls');
  expect(body.items.find(({ control }) => control === 'backups')?.days).toEqual(days);
  expect(body).toMatchObject({ attestations: [], can: { attest: false } });
});

test('S50 what nobody looked at in time counts as red, also for the sentence that rests on it', async () => {
  const faults = async () => (await proveLive(acme, registry)).find(({ assertion }) => assertion === 'S50.runtime')?.faults;
  expect(await faults()).toHaveLength(controls.length);
  await measure(installation);
  expect(await faults()).toEqual([]);
  shiftClock(catalog.backups.freshFor + 1000);
  expect((await one('backups'))?.state).toBe('stale');
  expect(await faults()).toContain('Not looked at in time: backups');
});

test('S50 Petra answers for encrypted disks until a day; past it that is red, and neither Tom nor Gina may say so', async () => {
  const petra = await as(house, 'petra');
  const today = new Date().toISOString().slice(0, 10);
  const until = new Date(Date.now() + 30 * 24 * hour).toISOString().slice(0, 10);
  const word = { doneOn: today, validUntil: until, says: 'Volume settings looked at: AES-256, key with the provider' };
  const path = '/controls/encryptionAtRest/attestations';
  for (const name of ['tom', 'gina'] as const) expect((await (await as(house, name)).post(path, word)).status, name).toBe(403);
  expect((await petra.post(path, { ...word, validUntil: '2099-01-01' })).text).toContain('/validUntil');
  expect((await petra.post(path, { ...word, doneOn: until })).text).toContain('/doneOn');
  const { status, body } = await petra.post<ControlsReply>(path, word);
  expect([status, body.attestations]).toMatchObject([201, [{ control: 'encryptionAtRest', validUntil: until, by: 'Petra Silva' }]]);
  await measure(installation, ['encryptionAtRest']);
  expect((await one('encryptionAtRest'))?.state).toBe('green');
  shiftClock(31 * 24 * hour);
  await measure(installation, ['encryptionAtRest']);
  expect((await one('encryptionAtRest'))?.state).toBe('red');
});

test('S50 everybody reads on the page of the policy what was found, the missing and the broken too, with its time', async () => {
  await showAll();
  await publishes(await petraReady(house));
  await measure(installation);
  forgetPolicy();
  const { text } = await anonymous(house)('GET', '/privacy/en');
  const rows = [
    ...text.matchAll(
      /<tr><th scope="row">([^<]+)<\/th><td[^>]*>([^<]+)<\/td>\s*<td[^>]*>([^<]+)<\/td>\s*<td[^>]*>(\d\d:\d\d)<\/td><\/tr>/g,
    ),
  ].map(([, name, , state]) => [name, state]);
  expect(rows).toContainEqual(['Second factor at sign-in', 'missing']);
  expect(rows).toContainEqual(['Walls between organisations', 'in order']);
  expect(rows).toHaveLength(controls.length);
  expect(text).not.toMatch(/100 ?% secure/);
});

const from = (proto: string | undefined, method: string, host: string = world) =>
  send(house.port, host, method, '/privacy/en?x=1', undefined, { headers: proto === undefined ? {} : { 'x-forwarded-proto': proto } });

test('S57 who comes in the clear to the address of the world is sent to the encrypted one; what they write is refused', async () => {
  const page = await from('http', 'GET');
  expect([page.status, page.headers['location']]).toEqual([308, `https://${world}/privacy/en?x=1`]);
  expect((await from('https, http', 'GET')).status).toBe(308);
  const sent = await send(
    house.port,
    world,
    'POST',
    '/api/v1/session',
    { email: people.ada.email, password: 'x' },
    { headers: { 'x-forwarded-proto': 'http' } },
  );
  expect([sent.status, sent.text]).toEqual([403, expect.stringContaining('encrypted only')]);
  expect((await from('http', 'GET', tenants.acme.host)).status).toBe(200);
  vi.stubEnv('TRUST_PROXY', '');
  expect((await from('http', 'GET')).status).toBe(200);
});

test('S57 under TLS every answer tells the browser to stay there for a year, and none does without', async () => {
  expect((await from('https', 'GET')).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  expect((await from(undefined, 'GET', tenants.acme.host)).headers['strict-transport-security']).toBeUndefined();
});

const listening = (server: Server) =>
  new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
type Host = { hsts?: string; page?: string; versions?: object };

async function seen({ hsts = 'max-age=31536000', page = '<p>x</p>', versions = {} }: Host, days = 0) {
  const server = createServer({ ...testTls, ...versions }, (_request, response) =>
    response.writeHead(200, { 'strict-transport-security': hsts }).end(page),
  );
  const found = await transportAt(new URL(`https://localhost:${await listening(server)}`), new Date(Date.now() + days * 24 * hour));
  server.closeAllConnections();
  server.close();
  return found;
}

test('S57 a look from outside finds TLS sound, or says what is wrong with it', async () => {
  const sound = await seen({});
  expect(sound).toMatchObject({
    verdict: 'held',
    facts: { protocol: 'TLSv1.3', old: false, hsts: 31_536_000, mixed: 0, clear: 'refused' },
  });
  expect(await seen({ hsts: 'max-age=60' })).toMatchObject({ verdict: 'failed', facts: { hsts: 60 } });
  expect(await seen({ page: '<img src="http://pictures.example/a.png"><a href="http://elsewhere.example">' })).toMatchObject({
    verdict: 'failed',
    facts: { mixed: 1 },
  });
  const oldToo = { minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
  expect(await seen({ versions: oldToo })).toMatchObject({ verdict: 'failed', facts: { old: true } });
  expect(await seen({}, 36_500)).toMatchObject({ verdict: 'failed', facts: { endsSoon: true } });
});

test('S57 an address without TLS, or with a certificate that nobody vouches for, is not called encrypted', async () => {
  const plain = createPlain((_request, response) => response.end('hello'));
  expect(await transportAt(new URL(`https://localhost:${await listening(plain)}`), new Date())).toEqual({
    verdict: 'failed',
    facts: { encrypted: false, why: 'noTls' },
  });
  plain.close();
  distrust();
  expect(await seen({})).toEqual({ verdict: 'failed', facts: { encrypted: false, why: 'noTls' } });
  distrust = trustTestCertificate();
  expect(await transportAt(new URL('http://acme.localhost:3000'), new Date())).toEqual({
    verdict: 'gap',
    facts: { encrypted: false, proxy: true },
  });
  vi.stubEnv('TRUST_PROXY', '');
  expect(await transportAt(new URL('http://acme.localhost:3000'), new Date())).toEqual({
    verdict: 'gap',
    facts: { encrypted: false, proxy: false },
  });
  expect((await transportAt(new URL('http://desk.acme.example'), new Date())).verdict).toBe('failed');
});

const letter = {
  subject: 'Your ticket',
  text: 'Hello',
  html: '<p>Hello</p>',
  kind: { class: 'transactional', template: 'test', version: 1 },
} as const;

/** Sends one letter over a mail server of our own, and tells how it travelled. */
async function sentBy(settings: object | undefined): Promise<unknown> {
  const server =
    settings === undefined
      ? undefined
      : new SMTPServer({
          ...testTls,
          authOptional: true,
          ...settings,
          onData: (stream, _session, done) => stream.on('end', done).resume(),
        });
  const port = server === undefined ? 0 : await listening(server.server);
  if (server !== undefined) vi.stubEnv('CANDOR_SMTP_URL', `smtp://localhost:${port}`);
  const post: Post = openPost(postSettings(house.dataFolder));
  vi.stubEnv('CANDOR_SMTP_URL', '');
  const id = await transact(machine(acme, 'service'), (call) =>
    enqueueMail(call, { personId: people.ada.id, address: people.ada.email, letter }),
  );
  await mailWatch(post).run(acme);
  await new Promise<void>((done) => (server === undefined ? done() : server.close(done)));
  return (await house.owner.query('select way from app.message_log where id = $1', [id])).rows[0]?.way;
}

test('S57 each letter notes whether it travelled under TLS; one in the clear makes the measure red', async () => {
  expect(await sentBy(undefined)).toBe('here');
  await measure(installation, ['mailTransport']);
  expect(await one('mailTransport')).toMatchObject({ state: 'gap', facts: { encrypted: 0, plain: 0, here: 1 } });
  expect(await sentBy({})).toBe('encrypted');
  await measure(installation, ['mailTransport']);
  expect((await one('mailTransport'))?.state).toBe('green');
  expect(await sentBy({ disabledCommands: ['STARTTLS'] })).toBe('plain');
  await measure(installation, ['mailTransport']);
  expect(await one('mailTransport')).toMatchObject({ state: 'red', facts: { encrypted: 1, plain: 1, here: 1 } });
  const { faults } = (await proveLive(acme, registry)).find(({ assertion }) => assertion === 'S57.runtime') ?? {};
  expect(faults?.join()).toContain('mailTransport');
});
