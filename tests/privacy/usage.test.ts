import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { ChoicesReply } from '../../src/capabilities/consent/contract.ts';
import { sweepSessions } from '../../src/capabilities/sign-in/jobs.ts';
import { appPages } from '../../src/capabilities/usage/shared/pages.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { type FoundTable, tablesIn } from '../../src/kernel/privacy/found.ts';
import { type PersonName, password, people, tenants } from '../support/cast.ts';
import { type Reply, send } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { routes } from '../support/places.ts';
import { makeOperator } from '../support/policy.ts';
import { placesIn } from '../support/traces.ts';
import { instructUsage, look } from '../support/usage.ts';

const house = openHouse();
let tables: readonly FoundTable[];

beforeAll(async () => {
  await makeOperator(house);
  await instructUsage(house);
  tables = await tablesIn(async (text) => (await house.owner.query(text)).rows);
});

test('S13 what a page can be called is exactly what the router has patterns for', () => {
  const patterns = routes.filter((route) => !route.includes('signed-in'));
  expect([...new Set(patterns)].sort()).toEqual([...appPages].sort());
});

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const letter = { topic: 'privacy', name: 'Carla Outside', email: 'carla@outside.example', message: 'What do you hold about me?' };

type More = { readonly headers?: Record<string, string>; readonly raw?: string };

/** What one person does from one address, before they sign in, to come in and after; and all that came back. */
async function lives(name: PersonName, from: string, answer: 'given' | 'refused'): Promise<Reply[]> {
  const replies: Reply[] = [];
  const does = async <T>(wanted: number, method: string, path: string, body?: unknown, { headers = {}, ...more }: More = {}) => {
    const all = { headers: { 'user-agent': agent, ...headers }, ...more, from };
    const reply = await send<T>(house.port, tenants.acme.host, method, path, body, all);
    expect([path, reply.status]).toEqual([path, wanted]);
    replies.push(reply);
    return reply;
  };
  const { email } = people[name];
  for (const path of ['/privacy/en', '/contact-us/en']) await does(200, 'GET', path);
  const raw = new URLSearchParams(letter).toString();
  await does(303, 'POST', '/contact-us/en', undefined, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, raw });
  await does(401, 'POST', '/api/v1/session', { email, password: 'not this one' });
  await does(202, 'POST', '/api/v1/password/resets', { email });
  const { headers } = await does(201, 'POST', '/api/v1/session', { email, password });
  const signedIn = { headers: { cookie: String(headers['set-cookie']).split(';', 1)[0] ?? '' } };
  const { items } = (await does<ChoicesReply>(200, 'GET', '/api/v1/me/choices', undefined, signedIn)).body;
  const notice = items.find(({ purpose }) => purpose === 'usageStatistics')?.fingerprint;
  const said = { answer, notice, act: randomUUID(), place: 'privacyChoices' };
  await does(200, 'PUT', '/api/v1/me/choices/usageStatistics', said, signedIn);
  const { number } = (await does<{ number: string }>(201, 'POST', '/api/v1/tickets', { title: 'A plain title' }, signedIn)).body;
  await does(201, 'POST', `/api/v1/tickets/${number}/messages`, { kind: 'comment', body: 'Still' }, signedIn);
  await does(answer === 'given' ? 204 : 403, 'POST', '/b', look(), signedIn);
  await does(200, 'GET', '/api/v1/me/usage', undefined, signedIn);
  return replies;
}

test('S11.e2e whatever Ada does, her full address lies with her session and nowhere else, and fifteen days later nowhere', async () => {
  const from = '127.77.88.99';
  await lives('ada', from, 'given');
  expect(await placesIn(house, tables, from)).toEqual(['app.session']);
  expect(await placesIn(house, tables, '127.77.88.0/24')).toContain('app.usage_view');
  shiftClock(15 * 86_400_000);
  for (const tenant of Object.values(tenants)) await sweepSessions.run(tenant.id);
  expect(await placesIn(house, tables, from)).toEqual([]);
});

/** What a fingerprint would be made of: the address, what the browser says of itself, and both, however they are put together. */
const made = (address: string): string[] =>
  ['', ' ', '|', ':', ',', '\n']
    .flatMap((between) => [`${address}${between}${agent}`, `${agent}${between}${address}`])
    .concat(address, agent);

test('S16 of Bob, who refused, nobody makes a number, nor a hash of his address and his browser; nothing names his device but his session', async () => {
  const from = '127.66.55.44';
  const replies = await lives('bob', from, 'refused');
  expect((await house.owner.query('select * from app.usage_number where person_id = $1', [people.bob.id])).rows).toEqual([]);
  const told = replies.map(({ headers, text }) => `${JSON.stringify(headers)} ${text}`).join('\n');
  const hashes = made(from).flatMap((plain) => ['md5', 'sha1', 'sha256', 'sha512'].map((kind) => createHash(kind).update(plain).digest()));
  const written = (['hex', 'base64', 'base64url'] as const).flatMap((form) => hashes.map((hash) => hash.toString(form)));
  expect(await placesIn(house, tables, ...written)).toEqual([]);
  expect(written.filter((hash) => told.includes(hash))).toEqual([]);
  const kept = replies.flatMap(({ headers }) => headers['set-cookie'] ?? []).map((cookie) => cookie.split('=', 1)[0]);
  expect([...new Set(kept)]).toEqual(['candor_session']);
});
