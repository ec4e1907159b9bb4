import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { ApiToken } from './contract.ts';
import { forgetSessions } from './public.ts';

const house = openHouse();
const day = 86_400_000;
type Made = ApiToken & { token: string };

const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
const make = (client: Client, scopes: string[], days = 30) =>
  client.post<Made>('/me/tokens', { name: 'Nightly export', scopes, endsAt: inDays(days) });
const bearer = (token: string, host: string = tenants.acme.host) => {
  const headers = { authorization: `Bearer ${token}` };
  return (method: string, path: string, body?: unknown) => anonymous(house, host)<object>(method, `/api/v1${path}`, body, { headers });
};

test("Eve's token may do what its scopes say and Eve may, and no more", async () => {
  const eve = await as(house, 'eve');
  const { status, body } = await make(eve, ['people:read']);
  expect(status).toBe(201);
  const ask = bearer(body.token);
  expect((await ask('GET', '/people?limit=1')).status).toBe(200);
  expect((await ask('GET', '/teams')).status).toBe(403);
  expect((await ask('POST', '/people', { givenName: 'X', familyName: '', email: 'x@acme.example' })).status).toBe(403);

  const ada = await make(await as(house, 'ada'), ['*']);
  expect((await bearer(ada.body.token)('GET', '/people')).status).toBe(403);
});

test('the secret is shown once and kept as a hash only', async () => {
  const eve = await as(house, 'eve');
  const made = (await make(eve, ['people:read'])).body;
  expect(made.token).toMatch(/^candor_[\w-]{43}$/);
  const { text } = await eve.get('/me/tokens');
  expect(text).toContain(made.id);
  expect(text).not.toContain(made.token);
  const { rows } = await house.owner.query("select from app.api_token where sha256(convert_to($1, 'UTF8')) = token_sha256", [made.token]);
  expect(rows).toHaveLength(1);
});

test("a token is worth nothing on another tenant's address, after its end, or once revoked", async () => {
  const eve = await as(house, 'eve');
  const made = (await make(eve, ['people:read'], 30)).body;
  expect((await bearer(made.token, tenants.globex.host)('GET', '/people')).status).toBe(401);
  shiftClock(31 * day);
  forgetSessions();
  expect((await bearer(made.token)('GET', '/people')).status).toBe(401);
  shiftClock(0);
  forgetSessions();
  expect((await bearer(made.token)('GET', '/people')).status).toBe(200);

  expect((await (await as(house, 'noah')).delete(`/me/tokens/${made.id}`)).status).toBe(404);
  expect((await (await as(house, 'gina')).delete(`/me/tokens/${made.id}`)).status).toBe(404);
  expect((await eve.delete(`/me/tokens/${made.id}`)).status).toBe(200);
  expect((await bearer(made.token)('GET', '/people')).status).toBe(401);
});

test('a token lives at most a year, and its scopes are written right', async () => {
  const eve = await as(house, 'eve');
  expect((await make(eve, ['people:read'], 400)).status).toBe(422);
  expect((await make(eve, ['people:read'], -1)).status).toBe(422);
  expect((await make(eve, ['everything'])).status).toBe(422);
  expect((await make(eve, [])).status).toBe(422);
});

test('a token cannot give itself more: neither another token nor a new password', async () => {
  const { token } = (await make(await as(house, 'eve'), ['*'])).body;
  const ask = bearer(token);
  expect((await ask('POST', '/me/tokens', { name: 'More', scopes: ['*'], endsAt: inDays(1) })).status).toBe(403);
  expect((await ask('PUT', '/me/password', { current: 'x', password: 'long enough to count' })).status).toBe(403);
});

test('a token tells when it was used last, and dies with the deactivation of its owner', async () => {
  const noah = await as(house, 'noah');
  const made = (await make(noah, ['people:read'])).body;
  expect((await bearer(made.token)('GET', '/people?limit=1')).status).toBe(200);
  const { items } = (await noah.get<{ items: ApiToken[] }>('/me/tokens')).body;
  expect(items.find(({ id }) => id === made.id)?.seenAt).not.toBeNull();
  await (await as(house, 'tom')).put(`/people/${people.noah.id}/deactivation`);
  forgetSessions();
  expect((await bearer(made.token)('GET', '/people?limit=1')).status).toBe(401);
});
