import { resolve } from 'node:path';
import type { AnyContractProcedure, AnyContractRouter } from '@orpc/contract';
import { expect, test } from 'vitest';
import { lintFaults } from '../../bin/openapi.mjs';
import { contract } from '../../src/apps/server/contract.ts';
import { house as routes } from '../../src/apps/server/house.ts';
import { exampleOf } from '../../src/kernel/openapi/example.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { endpointsOf } from '../../src/kernel/openapi/routes-of.ts';
import { anonymous, as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const proceduresOf = (router: AnyContractRouter, path: readonly string[] = []): [string, AnyContractProcedure][] =>
  '~orpc' in router
    ? [[path.join('.'), router as AnyContractProcedure]]
    : Object.entries(router).flatMap(([name, inner]) => proceduresOf(inner as AnyContractRouter, [...path, name]));

const home = resolve(import.meta.dirname, '../..');
const house = openHouse();
const read = async () => (await anonymous(house)<ApiDocument>('GET', '/openapi.json')).body;

test('every endpoint of the contract and every stream is described, with its refusals as problems', async () => {
  const { paths, components } = await read();

  for (const { name, method, path, meta } of endpointsOf(contract, routes.rawRoutes)) {
    const operation = paths[path]?.[method.toLowerCase()];
    expect(operation, `${method} ${path}`).toMatchObject({ operationId: name, 'x-needs': meta.needs, 'x-purpose': meta.purpose });
    expect(Object.keys(operation?.responses ?? {}), name).toEqual(expect.arrayContaining(['403', '404']));
  }
  for (const answer of Object.values(components.responses)) expect(Object.keys(answer.content ?? {})).toEqual(['application/problem+json']);
});

test('a change that needs If-Match and a deed that may be repeated say so', async () => {
  const { paths } = await read();

  for (const { method, path, meta } of endpointsOf(contract, [])) {
    const text = JSON.stringify(paths[path]?.[method.toLowerCase()]?.parameters ?? []);
    expect(text.includes('parameters/ifMatch'), `${method} ${path}`).toBe(meta.ifMatch === true);
    expect(text.includes('parameters/idempotencyKey'), `${method} ${path}`).toBe(meta.idempotent === true);
  }
});

const exampleIn = ({ paths }: ApiDocument, method: string, path: string): object | undefined =>
  paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.example as object | undefined;

test('each example of a request is one that its own schema takes, and no text in it only fills the space', async () => {
  const document = await read();
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const procedures = new Map(proceduresOf(contract));
  const examples = operations.flatMap(({ operationId, requestBody, parameters = [] }) => {
    const body = requestBody?.content['application/json']?.example as object | undefined;
    const own = parameters.flatMap((one) =>
      'name' in one && one.in === 'path' ? [[one.name, exampleOf(one.schema, document.components.schemas, 0, one.name)]] : [],
    );
    return body === undefined ? [] : [{ operationId, body, sent: { ...Object.fromEntries(own), ...body } }];
  });

  expect(examples.length).toBeGreaterThan(40);
  for (const { operationId, body, sent } of examples) {
    const read = await procedures.get(operationId)?.['~orpc'].inputSchema?.['~standard'].validate(sent);
    expect([operationId, read?.issues]).toEqual([operationId, undefined]);
    expect([operationId, JSON.stringify(body).includes('A short text')]).toEqual([operationId, false]);
  }
});

/** Every text of an example, under the name of its field; a list's under that of the list. */
function textsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, name));
  return Object.entries(value).flatMap(([key, held]) => textsIn(held, key));
}

const isFiller = (text: string): boolean => text.startsWith('A short text');
/** A code, the name of somebody or something, a state or an identifier. */
const isExact = (name: string): boolean =>
  /^(id|key|type|code|state|channel|field|prefix|purpose)$|(Id|Name|Code|Reason|State|name|state|reason)$/.test(name);
const mostUsed =
  /^(get|post|patch) \/(session|tickets|tickets\/\{number\}|tickets\/\{number\}\/messages|search|people|me|catalog|queues|catalog\/request-types)$/;

test('each example of an answer is one that its own schema takes; no code, name, state or id in it only fills the space, and nobody is called as a room', async () => {
  const { paths } = await read();
  const procedures = new Map(proceduresOf(contract));
  const shown = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, responses }]) =>
      Object.entries(responses).flatMap(([status, { content }]) => {
        const example = status < '400' ? content?.['application/json']?.example : undefined;
        return example === undefined ? [] : [{ place: `${method} ${path}`, operationId, example }];
      }),
    ),
  );

  expect(shown.length).toBeGreaterThan(90);
  expect(new Set(shown.map(({ place }) => place).filter((place) => mostUsed.test(place))).size).toBeGreaterThan(10);
  for (const { place, operationId, example } of shown) {
    const taken = await procedures.get(operationId)?.['~orpc'].outputSchema?.['~standard'].validate(example);
    expect([place, taken?.issues]).toEqual([place, undefined]);
    const fillers = textsIn(example).filter(([name, text]) => isFiller(text) && (isExact(name) || mostUsed.test(place)));
    expect([place, fillers]).toEqual([place, []]);
    expect([place, JSON.stringify(example).includes('"name":"Front office","vip"')]).toEqual([place, false]);
  }
});

test('what the reference shows for signing in, opening, changing and answering works as it stands', async () => {
  const document = await read();
  const eve = await as(house, 'eve');
  const opened = await eve.post<{ number: string }>('/tickets', exampleIn(document, 'POST', '/tickets'));
  const path = `/tickets/${opened.body.number}`;
  const changed = await eve.patch<{ state: string }>(path, exampleIn(document, 'PATCH', '/tickets/{number}'), { 'if-match': '"1"' });
  const said = await eve.post(`${path}/messages`, exampleIn(document, 'POST', '/tickets/{number}/messages'));
  const session = await anonymous(house)('POST', '/api/v1/session', exampleIn(document, 'POST', '/session'));

  expect([opened.status, changed.status, changed.body.state, said.status]).toEqual([201, 200, 'inProgress', 201]);
  expect(session.status, 'somebody of the demo, whom the cast of the tests does not know').toBe(401);
});

test('fields and parameters are described in the words of the contract', async () => {
  const { paths, components } = await read();
  expect(paths['/tickets']?.['get']?.parameters?.[0]).toMatchObject({ name: 'team', description: expect.stringContaining('Name or id') });
  expect(components.schemas['NewTicket']?.properties?.['requesterEmail']?.description).toContain('agents only');
  expect(paths['/tickets/{number}']?.['get']?.responses['200']?.headers).toHaveProperty('ETag');
});

test('the linter has nothing to say, and would have', async () => {
  const document = await read();

  expect(lintFaults(home, JSON.stringify(document))).toEqual([]);
  const [path = ''] = Object.keys(document.paths);
  // Of that path alone: the whole document is seconds of reading.
  const worse = { ...document, components: {}, paths: { [path]: { get: { operationId: 'session.get', responses: {} } } } };
  expect(lintFaults(home, JSON.stringify(worse))).toContainEqual(expect.stringMatching(/paths.*responses/));
}, 60_000);

test('the page for people lists each endpoint and runs no script', async () => {
  const { text, headers, status } = await anonymous(house)('GET', '/api/docs');

  expect(status).toBe(200);
  for (const { method, path } of endpointsOf(contract, routes.rawRoutes))
    expect(text).toContain(`<span class="method">${method}</span> <code>/api/v1${path}</code>`);
  expect(text).not.toContain('<script');
  expect(text).toContain(`nonce="${/'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]}"`);
});
