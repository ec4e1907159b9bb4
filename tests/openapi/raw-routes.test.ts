import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { house as routes } from '../../src/apps/server/house.ts';
import { nothing, type RawRoute, rawRoute } from '../../src/kernel/http/raw.ts';
import { describeApi } from '../../src/kernel/openapi/document.ts';
import type { ApiDocument, Content, Operation } from '../../src/kernel/openapi/json-schema.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { readerOf } from './document-schema.ts';
import { type Answered, rawAsks } from './raw-asks.ts';

const house = openHouse();
let document: ApiDocument;
beforeAll(async () => {
  document = await apiDocument();
});

const named = ({ method, path }: RawRoute): string => `${method} ${path}`;
const operationOf = ({ method, path }: RawRoute): Operation | undefined =>
  document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
const goodIn = (operation: Operation | undefined): string[] => Object.keys(operation?.responses ?? {}).filter((status) => status < '400');
const typeOf = ({ reply }: Answered): string | undefined => String(reply.headers['content-type'] ?? '').split(';', 1)[0] || undefined;

/** Whatever of an answer the document does not say, or says otherwise. */
function faultsIn(operation: Operation | undefined, answered: Answered): unknown[] {
  const { status, body } = answered.reply;
  const content: Content = operation?.responses[status]?.content ?? {};
  const type = typeOf(answered);
  if (type === undefined) return Object.keys(content).map((stated) => `${status} came without ${stated}`);
  const media = content[type] ?? content['*/*'];
  if (media === undefined) return [`${status} came as ${type}, of which nothing is said`];
  return type.endsWith('json') ? (readerOf(media.schema, document).safeParse(body).error?.issues ?? []) : [];
}

const sampleOf = (operation: Operation | undefined): string =>
  String(Object.values(operation?.requestBody?.content ?? {})[0]?.example ?? '');
const queryOf = (operation: Operation | undefined): string[] =>
  (operation?.parameters ?? []).flatMap((one) => ('name' in one && one.in === 'query' ? [one.name] : []));

describe('each raw route, asked for real', () => {
  test('is known here, and states what it takes and gives', () => {
    expect(routes.rawRoutes.map(named).toSorted()).toEqual(Object.keys(rawAsks).toSorted());
  });

  test.for(routes.rawRoutes.map((route) => [named(route), route] as const))('%s answers what the document says', async ([name, route]) => {
    const operation = operationOf(route);
    const answered = (await rawAsks[name]?.(house, sampleOf(operation))) ?? [];

    expect(answered.map(({ reply }) => String(reply.status)).toSorted(), answered[0]?.reply.text.slice(0, 500)).toEqual(goodIn(operation));
    for (const one of answered) expect(faultsIn(operation, one)).toEqual([]);
    const asked = answered.flatMap(({ asked: path }) => [...new URLSearchParams(path.split('?')[1]).keys()]);
    expect(queryOf(operation)).toEqual(expect.arrayContaining(asked));
  });

  test('a word that a parameter does not know is refused by name, where it was once taken for a no', async () => {
    const [eve, tom] = [await as(house, 'eve'), await as(house, 'tom')];
    const refused = async (path: string, client = tom) =>
      (await client.post<{ errors: { pointer: string }[] }>(path)).body.errors?.[0]?.pointer;
    const { number } = (await eve.post<{ number: string }>('/tickets', { title: 'Printer', team: 'Network' })).body;

    expect(await refused('/people/import?dryRun=yes')).toBe('/dryRun');
    expect(await refused('/imports/servicenow?mapping=%7B')).toBe('/mapping');
    expect(await refused('/imports/servicenow?mapping=%7B%22timeZone%22%3A%22Mars%22%7D')).toBe('/mapping/timeZone');
    expect(await refused(`/tickets/${number}/attachments?internal=1`, eve)).toBe('/internal');
    expect((await eve.get<{ errors: { pointer: string }[] }>('/stream?after=yesterday')).body.errors[0]?.pointer).toBe('/after');
  });
});

describe('the document is made of what a raw route states', () => {
  const said = {
    meta: { needs: 'person', purpose: 'service', scope: 'tickets' },
    method: 'GET',
    path: '/lamps/:id',
    summary: 'A lamp.',
    query: nothing,
    answers: [{ status: 200, meaning: 'The lamp.', content: { 'application/json': { schema: z.object({ lit: z.boolean() }) } } }],
    answer: async () => ({ lit: true }),
  } as const;
  const describing = (route: RawRoute) =>
    describeApi({ contract: {}, rawRoutes: [route], schemas: {}, scopes: {}, info: { title: '', version: '', description: '' } });

  test('a place in the path of which it says nothing is refused', async () => {
    await expect(describing(rawRoute({ ...said, params: nothing }))).rejects.toThrow('/lamps/{id} does not state what its {id} is');
  });

  test('an answer that differs from it is told', async () => {
    const { paths, components } = await describing(rawRoute({ ...said, params: z.object({ id: z.uuid() }) }));
    document = { ...document, components };
    const operation = paths['/lamps/{id}']?.['get'];
    const answer = (status: number, type: string, body: unknown): Answered => ({
      asked: '',
      reply: { status, headers: { 'content-type': type }, body, text: '' },
    });

    expect(faultsIn(operation, answer(200, 'application/json', { lit: true }))).toEqual([]);
    for (const [status, type, body] of [
      [200, 'application/json', { lit: 'no' }],
      [200, 'text/csv', ''],
      [201, 'application/json', {}],
    ] as const)
      expect(faultsIn(operation, answer(status, type, body))).toHaveLength(1);
  });
});
