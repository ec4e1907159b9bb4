import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { password, people, tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { SignInEntry } from './contract.ts';
import { cost } from './password.ts';
import { forgetSessions } from './public.ts';

const house = openHouse();
const hour = 3_600_000;
const fresh = 'violet anchors drift';

type Mail = { recipient: string; subject: string; body_text: string; class: string };

const mailsTo = async (email: string): Promise<Mail[]> => {
  const { rows } = await house.owner.query<Mail>(
    'select recipient, subject, body_text, class from app.outbound_mail where recipient = $1 order by made_at, id',
    [email],
  );
  return rows;
};
const tokenIn = (mail: Mail | undefined): string => /set-password#(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? '';
const newest = async (email: string) => tokenIn((await mailsTo(email)).at(-1));
const ask = (method: string, path: string, body: unknown, host: string = tenants.acme.host) =>
  anonymous(house, host)<Record<string, unknown>>(method, `/api/v1${path}`, body);

test('Ada forgets her password, gets a link by mail, sets a new one, and her other sessions end', async () => {
  const before = await as(house, 'ada');
  expect((await ask('POST', '/password/resets', { email: people.ada.email.toUpperCase() })).body).toEqual({ asked: true });
  const [mail] = await mailsTo(people.ada.email);
  expect(mail).toMatchObject({ subject: 'Set a new password for Acme', class: 'security' });
  const token = tokenIn(mail);
  const stored = await house.owner.query("select from app.link_token where encode(token_sha256, 'escape') like '%' || $1 || '%'", [token]);
  expect(stored.rows).toEqual([]);

  expect((await ask('POST', '/password/links', { token })).body).toMatchObject({
    kind: 'reset',
    email: people.ada.email,
    givenName: 'Ada',
  });
  expect((await ask('PUT', '/password', { token, password: fresh })).body).toEqual({ changed: true, email: people.ada.email });
  expect((await before.get('/me')).status).toBe(401);
  expect((await ask('POST', '/session', { email: people.ada.email, password })).status).toBe(401);
  expect((await ask('POST', '/session', { email: people.ada.email, password: fresh })).status).toBe(201);
  expect((await mailsTo(people.ada.email)).at(-1)?.subject).toBe('Your password for Acme was changed');
});

test('what is kept of a password that Ada chose is argon2id of it, with a salt of its own and as dear as the code says', async () => {
  const stored = async () => {
    await ask('POST', '/password/resets', { email: people.ada.email });
    await ask('PUT', '/password', { token: await newest(people.ada.email), password: fresh });
    const { rows } = await house.owner.query<{ hash: string }>('select password_hash as hash from app.credential where person_id = $1', [
      people.ada.id,
    ]);
    return rows[0]?.hash.split('$') ?? [];
  };
  const [name, memory, passes, nonce = '', tag] = await stored();
  // OWASP's least for argon2id: 19 MiB, two passes.
  expect([name, memory, passes, cost]).toEqual(['argon2id', '19456', '2', { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }]);
  const salt = Buffer.from(nonce, 'base64url');
  const made = (by: 'argon2id' | 'argon2i') => argon2Sync(by, { ...cost, message: fresh, nonce: salt }).toString('base64url');
  expect([salt.length, made('argon2id') === tag, made('argon2i') === tag]).toEqual([16, true, false]);
  expect((await stored())[3]).not.toBe(nonce);
});

test('a link works once, for a day, on its own address, and only the newest one', async () => {
  await ask('POST', '/password/resets', { email: people.bob.email });
  const first = await newest(people.bob.email);
  await ask('POST', '/password/resets', { email: people.bob.email });
  const second = await newest(people.bob.email);
  const set = (token: string, host?: string) => ask('PUT', '/password', { token, password: fresh }, host);

  expect((await set(first)).status).toBe(404);
  expect((await set(second, tenants.globex.host)).status).toBe(404);
  shiftClock(25 * hour);
  expect((await set(second)).status).toBe(404);
  shiftClock(0);
  expect((await ask('PUT', '/password', { token: second, password: 'short' })).status).toBe(422);
  expect((await set(second)).status).toBe(200);
  expect((await set(second)).status).toBe(404);
});

test('two who use a link at once: one sets the password, the other is told it was used', async () => {
  await ask('POST', '/password/resets', { email: people.leila.email });
  const token = await newest(people.leila.email);
  const replies = await Promise.all([1, 2].map((at) => ask('PUT', '/password', { token, password: `${fresh} ${at}` })));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('asking for a reset tells nobody who exists, and after three times a name has to wait, known or not', async () => {
  for (const email of [people.hana.email, 'ghost@acme.example']) {
    for (let at = 0; at < 3; at += 1)
      expect(await ask('POST', '/password/resets', { email })).toMatchObject({ status: 202, body: { asked: true } });
    const refused = await ask('POST', '/password/resets', { email });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  }
  expect(await mailsTo('ghost@acme.example')).toEqual([]);
  expect(await mailsTo(people.hana.email)).toHaveLength(3);
});

test('Tom invites Noah, who chooses a password within a week; nobody but a tenant admin invites', async () => {
  const tom = await as(house, 'tom');
  expect((await tom.post(`/people/${people.noah.id}/invitation`)).status).toBe(202);
  expect((await tom.post(`/people/${people.gus.id}/invitation`)).status).toBe(404);
  expect((await (await as(house, 'wanda')).post(`/people/${people.noah.id}/invitation`)).status).toBe(403);
  expect((await (await as(house, 'gina')).post(`/people/${people.noah.id}/invitation`)).status).toBe(404);

  // Who was entered by others hears with the first letter who holds what about them (Art. 14 GDPR).
  expect((await mailsTo(people.noah.email)).at(-1)?.body_text).toMatch(/: http:\/\/acme\.localhost(:\d+)?\/privacy\/notice$/m);

  const token = await newest(people.noah.email);
  shiftClock(6 * 24 * hour);
  expect((await ask('PUT', '/password', { token, password: fresh })).status).toBe(200);
});

test('C.1 Art. 14: whom Tom invites a second time is told where the notice is as well, and of two links only the new one works', async () => {
  const tom = await as(house, 'tom');
  const given = { givenName: 'Mira', familyName: 'Novak', email: 'mira.again@acme.example', locale: 'de' };
  const { id } = (await tom.post<{ id: string }>('/people', given)).body;
  for (const _time of [1, 2]) expect((await tom.post(`/people/${id}/invitation`)).status).toBe(202);
  const letters = await mailsTo(given.email);
  const notice = /^Was über Sie gespeichert ist, von wem und wofür: http:\/\/acme\.localhost(:\d+)?\/privacy\/notice$/m;
  expect(letters.map(({ body_text: body }) => notice.test(body))).toEqual([true, true]);
  const [first, second] = letters.map(tokenIn);
  expect(first).not.toBe(second);
  expect((await ask('PUT', '/password', { token: first, password: fresh })).status).toBe(404);
  expect((await ask('PUT', '/password', { token: second, password: fresh })).status).toBe(200);
});

test('who was deactivated can neither be invited nor use an old link', async () => {
  const tom = await as(house, 'tom');
  await ask('POST', '/password/resets', { email: people.petra.email });
  const token = await newest(people.petra.email);
  await tom.put(`/people/${people.petra.id}/deactivation`);
  expect((await ask('PUT', '/password', { token, password: fresh })).status).toBe(404);
  expect((await tom.post(`/people/${people.petra.id}/invitation`)).status).toBe(409);
  const before = (await mailsTo(people.petra.email)).length;
  await ask('POST', '/password/resets', { email: people.petra.email });
  expect(await mailsTo(people.petra.email)).toHaveLength(before);
});

test('Wanda changes her own password if she knows the current one; her other sessions end, this one stays', async () => {
  const [here, there] = [await as(house, 'wanda'), await as(house, 'wanda')];
  const wrong = await here.put<{ errors: { pointer: string }[] }>('/me/password', { current: 'wrong', password: fresh });
  expect([wrong.status, wrong.body.errors[0]?.pointer]).toEqual([422, '/current']);
  expect((await here.put('/me/password', { current: password, password: fresh })).status).toBe(200);
  forgetSessions();
  expect((await here.get('/session')).status).toBe(200);
  expect((await there.get('/me')).status).toBe(401);
  expect((await anonymous(house)('PUT', '/api/v1/me/password', { current: password, password: fresh })).status).toBe(401);
});

test('guessing the current password is slowed down like signing in', async () => {
  const gus = await as(house, 'gus');
  for (let at = 0; at < 10; at += 1) await gus.put('/me/password', { current: `guess ${at}`, password: fresh });
  expect((await gus.put('/me/password', { current: password, password: fresh })).status).toBe(429);
});

test('Eve reads her own sign-ins and the failed tries on her name, and nobody else does', async () => {
  await ask('POST', '/session', { email: people.eve.email, password: 'wrong' });
  const eve = await as(house, 'eve');
  const { items } = (await eve.get<{ items: SignInEntry[] }>('/me/sign-ins')).body;
  expect(items.map(({ kind }) => kind)).toEqual(['started', 'refused']);
  expect(items[0]?.browser).toBe('Other');
  const other = (await (await as(house, 'gina')).get<{ items: SignInEntry[] }>('/me/sign-ins')).body.items;
  expect(other.every(({ kind }) => kind === 'started')).toBe(true);
});

test('a session that nobody uses ends after 12 hours', async () => {
  const { cookie } = await as(house, 'eve');
  const usesIt = async () => (await anonymous(house)('GET', '/api/v1/me', undefined, { headers: { cookie } })).status;
  shiftClock(12 * hour - 60_000);
  expect(await usesIt()).toBe(200);
  shiftClock(25 * hour);
  expect(await usesIt()).toBe(401);
});
