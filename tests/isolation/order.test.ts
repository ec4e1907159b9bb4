import { beforeAll, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { people, tenants } from '../support/cast.ts';
import { anonymous, send } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { tokenHeader } from '../support/tokens.ts';
import { type Place, placesIn } from './requests.ts';

const house = openHouse();
let places: Place[];

beforeAll(async () => {
  places = placesIn(await apiDocument());
});

/** Wrong in everything: the path, the question, the headers and the body. */
const wrong = ({ path }: Place): string => `/api/v1${path.replace(/\{\w+\}/g, 'no%20such%20thing')}?limit=many&cursor=x&from=never`;
const headers = { 'if-match': 'yesterday', 'idempotency-key': 'k'.repeat(300), 'content-type': 'application/json' };
async function statusOf(place: Place, raw: string, more: Record<string, string>): Promise<number> {
  // A DELETE of Node's client frames no body by itself.
  const all = { ...headers, ...more, 'content-length': String(raw.length) };
  return (await send(house.port, tenants.acme.host, place.method, wrong(place), undefined, { headers: all, raw })).status;
}

/** What somebody gets who sends a body of the wrong kind, and one that is no JSON at all. */
async function answersTo(place: Place, more: Record<string, string> = {}): Promise<number[]> {
  const bodies = place.method === 'GET' ? [''] : ['[42]', '{"broken'];
  return await Promise.all(bodies.map((body) => statusOf(place, body, more)));
}

/** As the API's document says it: without security, nobody needs to be anybody. */
const isOpen = ({ operation }: Place): boolean => operation.security?.length === 0;

test('whoever is not signed in is told that, and nothing of what is wrong with their request, at every endpoint', async () => {
  const closed = places.filter((place) => !isOpen(place));
  const told: string[] = [];
  for (const place of closed)
    for (const status of await answersTo(place)) if (status !== 401) told.push(`${place.method} ${place.path}: ${status}`);
  expect(closed.length).toBeGreaterThan(100);
  expect(told).toEqual([]);
});

test('the same requests by Tom are refused for what is wrong with them: the 401 above counts', async () => {
  const tom = await tokenHeader(house, 'tom');
  const told = new Set<number>();
  for (const place of places.filter(({ method }) => method !== 'GET' && method !== 'DELETE'))
    for (const status of await answersTo(place, tom)) told.add(status);
  expect(told).toContain(422);
  expect(told).not.toContain(401);
});

test('what is open to nobody still says what is wrong', async () => {
  const ask = anonymous(house);
  expect((await ask('POST', '/api/v1/session', { email: people.ada.email })).status).toBe(422);
  const headers = { 'content-type': 'application/json' };
  expect((await ask('POST', '/api/v1/session', undefined, { raw: '{"broken', headers })).status).toBe(422);
});
