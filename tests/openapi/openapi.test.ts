import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lintFaults } from '../../bin/openapi.mjs';
import { contract } from '../../src/apps/server/contract.ts';
import { house as routes } from '../../src/apps/server/house.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { endpointsOf } from '../../src/kernel/openapi/routes-of.ts';
import { anonymous } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

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

test('the linter has nothing to say, and would have', async () => {
  const document = await read();

  expect(lintFaults(home, JSON.stringify(document))).toEqual([]);
  const [path = ''] = Object.keys(document.paths);
  const worse = { ...document, paths: { ...document.paths, [path]: { get: { operationId: 'session.get', responses: {} } } } };
  expect(lintFaults(home, JSON.stringify(worse)).length).toBeGreaterThan(0);
}, 60_000);

test('the page for people lists each endpoint and runs no script', async () => {
  const { text, headers, status } = await anonymous(house)('GET', '/api/docs');

  expect(status).toBe(200);
  for (const { method, path } of endpointsOf(contract, routes.rawRoutes))
    expect(text).toContain(`<span class="method">${method}</span> <code>/api/v1${path}</code>`);
  expect(text).not.toContain('<script');
  expect(text).toContain(`nonce="${/'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]}"`);
});
