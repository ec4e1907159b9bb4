import { beforeAll, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { house as routes } from '../../src/apps/server/house.ts';
import { nothing, type RawRoute } from '../../src/kernel/http/raw.ts';
import { makeServer } from '../../src/kernel/http/server.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { billJoins, oneOfEach, type PersonName, tenants } from '../support/cast.ts';
import { openHouse } from '../support/house.ts';
import { patience, proving } from '../support/proofs.ts';
import { fillTenant, type Records } from '../support/records.ts';
import { byToken, type Caller } from '../support/tokens.ts';
import { type Place, placesIn, requestTo, type Sent } from './requests.ts';
import { changed, fingerprint } from './snapshot.ts';

const house = openHouse();
const callers: readonly PersonName[] = proving ? [...oneOfEach, 'hana'] : ['ada', 'eve', 'tom'];
let document: ApiDocument;
let foreign: Records;

beforeAll(async () => {
  document = await apiDocument();
  await billJoins(house);
  foreign = await fillTenant(house.owner, { tenantId: tenants.globex.id, mark: 'kanari', number: 7_777_777 });
});

/** Keys of the other tenant under which somebody of Acme has written something down: from then on Acme has a key that reads the same. */
const ownToo = new Set<string>();

function noteOwn({ method, path }: Sent, status: number): void {
  if (method !== 'PUT' || status >= 300) return;
  for (const part of path.split('/')) if (foreign.canaries.includes(part)) ownToo.add(part);
}

/** What of the other tenant an answer tells that the question did not hold. */
function leaked(sent: Sent, answer: string): string[] {
  const asked = JSON.stringify(sent);
  const said = [...ownToo].reduce((text, key) => text.replaceAll(key, ''), answer);
  return [...foreign.canaries, ...foreign.ids.values()].filter((secret) => said.includes(secret) && !asked.includes(secret));
}

/** Asks one place about the other tenant's records; gives whatever is wrong with the answer. */
async function faultsAt(place: Place, name: string, call: Caller, aim: Records = foreign): Promise<string[]> {
  const sent = requestTo(place, document, aim);
  const { status, text } = await call(sent.method, sent.path, sent.body, sent.headers);
  noteOwn(sent, status);
  const what = `${place.method} ${place.path} as ${name} (${status})`;
  return [...leaked(sent, text).map((secret) => `${what} tells ${secret}`), ...(status >= 500 ? [`${what} is a fault`] : [])];
}

/** In a full proof every identifier is tried in every place, whatever its name says. */
const aims = (): Records[] =>
  proving
    ? [
        foreign,
        ...[...foreign.ids.values()].map((id) => ({ ...foreign, ids: new Map([...foreign.ids.keys()].map((table) => [table, id])) })),
      ]
    : [foreign];

test('the other tenant has a text in every table that can hold one', () => {
  expect(foreign.values.size).toBeGreaterThan(25);
  expect(foreign.canaries.length).toBeGreaterThan(50);
});

test(
  'nobody of Acme is told anything of Globex, and nobody changes anything there, by any endpoint',
  async () => {
    const places = placesIn(document);
    const before = await fingerprint(house.owner, tenants.globex.id);
    const faults: string[] = [];
    for (const name of callers) {
      const call = await byToken(house, name);
      for (const place of places) for (const aim of aims()) faults.push(...(await faultsAt(place, name, call, aim)));
      const touched = changed(before, await fingerprint(house.owner, tenants.globex.id));
      faults.push(...touched.map((table) => `${name} changed ${table} of the other tenant`));
    }

    console.info(
      `isolation: ${callers.length * places.length * aims().length} requests to ${places.length} endpoints, by ${callers.length} people, with ${aims().length} choices of identifiers: ${faults.length} faults`,
    );
    expect(places.length).toBe(new Set(places.map(({ method, path }) => `${method} ${path}`)).size);
    expect(faults).toEqual([]);
  },
  patience(1_800_000),
);

test('the same requests sent by an admin of Globex do tell them: the zero above counts', async () => {
  const call = await byToken(house, 'gina');
  const told = new Set<string>();
  for (const place of placesIn(document)) {
    const sent = requestTo(place, document, foreign);
    const { text } = await call(sent.method, sent.path, sent.body, sent.headers);
    if (leaked(sent, text).length > 0) told.add(`${place.method} ${place.path}`);
  }
  expect(told.size).toBeGreaterThan(15);
});

test('a planted leak is found: a read without its predicate, and a write past the wall', async () => {
  const meta = { needs: 'person', purpose: 'service', scope: 'people' } as const;
  const said = { params: nothing, query: nothing, answers: [{ status: 200, meaning: 'What should not be told.' }] } as const;
  const leaks: RawRoute[] = [
    {
      meta,
      ...said,
      method: 'GET',
      path: '/leak/people/:id',
      summary: 'Reads as the owner, for any tenant.',
      answer: async ({ request }) =>
        (await house.owner.query('select given_name, email from app.person where id = $1', [(request.params as { id: string }).id])).rows,
    },
    {
      meta,
      ...said,
      method: 'PUT',
      path: '/leak/people/:id',
      summary: 'Writes as the owner, for any tenant.',
      answer: async ({ request }) =>
        (await house.owner.query('update app.person set city = $2 where id = $1', [(request.params as { id: string }).id, 'x'])).rowCount,
    },
  ];
  const server = makeServer({ ...routes, rawRoutes: leaks });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as { port: number };
  const call = await byToken(house, 'ada', port);
  const before = await fingerprint(house.owner, tenants.globex.id);
  const parameters = [{ name: 'id', in: 'path' as const, required: true, schema: { type: 'string' } }];
  const operation = { operationId: 'leak', parameters, responses: {} };
  const read = await faultsAt({ path: '/leak/people/{id}', method: 'GET', operation }, 'ada', call);
  await faultsAt({ path: '/leak/people/{id}', method: 'PUT', operation }, 'ada', call);
  const touched = changed(before, await fingerprint(house.owner, tenants.globex.id));
  await server.close();

  expect(read).toEqual(expect.arrayContaining([expect.stringContaining('tells kanari-person-email')]));
  expect(touched).toEqual(['person']);
});
