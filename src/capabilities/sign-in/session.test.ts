import { expect, test, vi } from 'vitest';
import { password, people, tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { SessionReply } from './contract.ts';
import { sweepSessions } from './jobs.ts';
import { forgetSessions } from './public.ts';

const house = openHouse();
const day = 86_400_000;

test('Ada signs in and sees herself, her company and what is open to her', async () => {
  const ada = await as(house, 'ada');

  const { status, body } = await ada.get<SessionReply>('/session');

  expect(status).toBe(200);
  expect(body.person).toMatchObject({ name: 'Ada Lindqvist', email: people.ada.email });
  expect(body.tenant.name).toBe('Acme');
  expect(body.can).toEqual({ desk: false, lead: false, admin: false, tenant: false, privacy: false, account: false });
});

test('whoever is not signed in is told so without an error, but a token that is not known is refused', async () => {
  const ask = (headers: Record<string, string>) => anonymous(house)('GET', '/api/v1/session', undefined, { headers });
  const nobody = await ask({});
  expect([nobody.status, nobody.text]).toEqual([200, 'null']);
  const ended = await ask({ cookie: `candor_session=${'x'.repeat(43)}` });
  expect([ended.status, ended.text]).toEqual([200, 'null']);
  expect((await ask({ authorization: `Bearer candor_${'x'.repeat(43)}` })).status).toBe(401);
});

test('the desk is open to Eve, an agent', async () => {
  const { body } = await (await as(house, 'eve')).get<SessionReply>('/session');
  expect(body.can).toEqual({ desk: true, lead: false, admin: false, tenant: false, privacy: false, account: false });
});

test("Ada's password does not open the address of another tenant", async () => {
  const reply = await anonymous(house, tenants.globex.host)('POST', '/api/v1/session', { email: people.ada.email, password });
  expect(reply.status).toBe(401);
});

test("Ada's session cookie is worth nothing on another tenant's address", async () => {
  const { cookie } = await as(house, 'ada');
  const ask = (path: string) => anonymous(house, tenants.globex.host)('GET', path, undefined, { headers: { cookie } });
  expect((await ask('/api/v1/session')).text).toBe('null');
  expect((await ask('/api/v1/me')).status).toBe(401);
});

test('a wrong password and an unknown name get the same answer', async () => {
  const ask = anonymous(house);
  const wrong = await ask<object>('POST', '/api/v1/session', { email: people.bob.email, password: 'wrong' });
  const unknown = await ask<object>('POST', '/api/v1/session', { email: 'ghost@acme.example', password: 'wrong' });

  expect(wrong.status).toBe(401);
  expect({ ...unknown.body, reference: '' }).toEqual({ ...wrong.body, reference: '' });
  expect(wrong.headers['content-type']).toContain('application/problem+json');
});

test('after ten failures a name has to wait, whether it exists or not', async () => {
  const ask = anonymous(house);
  for (const email of [people.noah.email, 'nobody@acme.example']) {
    await Promise.all(Array.from({ length: 10 }, () => ask('POST', '/api/v1/session', { email, password: 'wrong' })));
    const reply = await ask('POST', '/api/v1/session', { email, password });
    expect(reply.status).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  }
});

test('a hundred guesses at once are not a hundred guesses', async () => {
  const ask = anonymous(house);
  const guess = () => ask('POST', '/api/v1/session', { email: 'crowd@acme.example', password: 'wrong' });
  const replies = await Promise.all(Array.from({ length: 40 }, guess));
  expect(replies.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(replies.filter(({ status }) => status === 429)).toHaveLength(30);
});

test('after a quarter of an hour a name may be tried again, and the sweep forgets who tried', async () => {
  const guess = () => anonymous(house)('POST', '/api/v1/session', { email: 'late@acme.example', password: 'wrong' });
  await Promise.all(Array.from({ length: 11 }, guess));
  expect((await guess()).status).toBe(429);
  shiftClock(16 * 60_000);
  await sweepSessions.run(tenants.acme.id);
  expect((await house.owner.query('select from app.sign_in_throttle where tenant_id = $1', [tenants.acme.id])).rowCount).toBe(0);
  expect((await guess()).status).toBe(401);
});

test('a known name and an unknown one take as long to be refused', async () => {
  const took = async (email: string): Promise<number> => {
    const from = performance.now();
    await anonymous(house)('POST', '/api/v1/session', { email, password: 'wrong' });
    return performance.now() - from;
  };
  expect(await took(people.hana.email)).toBeGreaterThanOrEqual(250);
  expect(await took('unknown@acme.example')).toBeGreaterThanOrEqual(250);
});

test('S27 S30 signing out clears what the browser holds and ends the session on the server, so that a kept cookie is worth nothing', async () => {
  const ada = await as(house, 'ada');
  const { status, headers } = await ada.delete('/session');

  expect(status).toBe(200);
  expect(headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
  expect((await ada.get('/me')).status).toBe(401);
});

test('S30 a session ends after 14 days even if it was used every hour', async () => {
  const { cookie } = await as(house, 'ada');
  const usesIt = async () => (await anonymous(house)('GET', '/api/v1/me', undefined, { headers: { cookie } })).status;
  for (let hours = 6; hours < 14 * 24; hours += 6) {
    shiftClock(hours * 3_600_000);
    expect(await usesIt(), `${hours} h`).toBe(200);
  }
  shiftClock(14 * day + 1000);
  expect(await usesIt()).toBe(401);
});

test('the session cookie is out of reach for scripts and other sites', async () => {
  const reply = await anonymous(house)('POST', '/api/v1/session', { email: people.ada.email, password });
  expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax$/);
});

test("a page of another site cannot write in Ada's name", async () => {
  const { cookie } = await as(house, 'ada');
  const headers = { cookie, origin: 'https://evil.example' };
  expect((await anonymous(house)('DELETE', '/api/v1/session', undefined, { headers })).status).toBe(403);
});

test('Leila signs out elsewhere, and Bob cannot end a session of hers', async () => {
  const [here, there, bob] = [await as(house, 'leila'), await as(house, 'leila'), await as(house, 'bob')];
  const { items } = (await here.get<{ items: { id: string; current: boolean }[] }>('/session/devices')).body;
  const other = items.find(({ current }) => !current)?.id ?? '';

  expect((await bob.delete(`/session/devices/${other}`)).status).toBe(404);
  expect((await here.delete(`/session/devices/${other}`)).status).toBe(200);
  expect((await there.get('/me')).status).toBe(401);
  expect((await here.get('/session')).status).toBe(200);
});

test('who is let in again gets back no session, no token and no link of before', async () => {
  const [tom, hana] = [await as(house, 'tom'), await as(house, 'hana')];
  const at = `/people/${people.hana.id}/deactivation`;
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const { token } = (await hana.post<{ token: string }>('/me/tokens', { name: 'Export', scopes: ['*'], endsAt })).body;
  await tom.post(`/people/${people.hana.id}/invitation`);
  const mails = 'select body_text from app.outbound_mail where recipient = $1';
  const { rows } = await house.owner.query<{ body_text: string }>(mails, [people.hana.email]);
  const [, secret] = /#(\S+)/.exec(rows[0]?.body_text ?? '') ?? [];
  const check = () => anonymous(house)('POST', '/api/v1/password/links', { token: secret });
  const byToken = () => anonymous(house)('GET', '/api/v1/me', undefined, { headers: { authorization: `Bearer ${token}` } });
  expect([(await hana.get('/me')).status, (await byToken()).status, (await check()).status]).toEqual([200, 200, 200]);

  await tom.put(at);
  shiftClock(1000);
  expect((await tom.delete(at)).status).toBe(200);
  forgetSessions();
  expect([(await hana.get('/me')).status, (await byToken()).status, (await check()).status]).toEqual([401, 401, 404]);

  const back = await as(house, 'hana');
  expect((await back.get<{ items: object[] }>('/session/devices')).body.items).toHaveLength(1);
  expect((await back.get<{ items: object[] }>('/me/tokens')).body.items).toEqual([]);
  await sweepSessions.run(tenants.acme.id);
  const held = 'select from app.session where person_id = $1 union all select from app.api_token where person_id = $1';
  expect((await house.owner.query(held, [people.hana.id])).rowCount).toBe(1);
});

test('a role that another process took away opens nothing a second later', async () => {
  const noah = await as(house, 'noah');
  const seesPeople = async () => (await noah.get('/people')).status;
  expect(await seesPeople()).toBe(200);
  const taken = await house.owner.query('delete from app.role_grant where person_id = $1 returning *', [people.noah.id]);
  await vi.waitFor(async () => expect(await seesPeople()).toBe(403), { timeout: 10_000, interval: 50 });
  const { tenant_id, id, role, workspace_id, granted_by, granted_at } = taken.rows[0] as Record<string, unknown>;
  await house.owner.query(
    'insert into app.role_grant (tenant_id, id, person_id, role, workspace_id, granted_by, granted_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [tenant_id, id, people.noah.id, role, workspace_id, granted_by, granted_at],
  );
  await vi.waitFor(async () => expect(await seesPeople()).toBe(200), { timeout: 10_000, interval: 50 });
});
