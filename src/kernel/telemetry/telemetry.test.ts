import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { password, people, tenants } from '../../../tests/support/cast.ts';
import { send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { freePort, serverProgram } from '../../../tests/support/program.ts';

const house = openHouse();

/** A collector that keeps what it was sent. */
const collected: string[] = [];
const collector = createServer(async (request, response) => {
  collected.push((await buffer(request)).toString());
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
const told = { logs: '', figures: '', traces: '' };

/** Words that a person could have typed; each goes in by another door. */
const canaries = {
  path: 'Lindqvistpath',
  query: 'Lindqvistquery',
  header: 'Lindqvistheader',
  agent: 'Lindqvistagent',
  cookie: 'Lindqvistcookie',
  body: 'lindqvistbody',
  broken: 'Lindqvistbroken',
  key: 'Lindqvistkey',
};

/** One program, a little of everything, then everything it said. */
beforeAll(async () => {
  collector.listen(await freePort(), '127.0.0.1');
  await once(collector, 'listening');
  const address = collector.address();
  const [metricsPort, collectorPort] = [await freePort(), typeof address === 'object' ? address?.port : 0];
  const { child, port, said } = await serverProgram(house, {
    METRICS_PORT: String(metricsPort),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collectorPort}`,
  });
  const { host } = tenants.acme;
  const headers = { 'user-agent': canaries.agent, 'x-request-id': canaries.header, 'idempotency-key': canaries.key };
  const ask = (method: string, path: string, body?: unknown, more: Record<string, string> = {}, raw?: string) =>
    send(port, host, method, path, body, { headers: { ...headers, ...more }, ...(raw === undefined ? {} : { raw }) });
  const { headers: answered } = await ask('POST', '/api/v1/session', { email: people.ada.email, password });
  const cookie = String(answered['set-cookie']).split(';', 1)[0] ?? '';
  await ask('GET', '/api/v1/session', undefined, { cookie });
  await ask('GET', `/api/v1/session?q=${canaries.query}`, undefined, { cookie: `candor_session=${canaries.cookie}` });
  await ask('POST', '/api/v1/session', { email: `${canaries.body}@acme.example`, password: canaries.body });
  await ask('POST', '/api/v1/session', undefined, { 'content-type': 'application/json' }, `{"email": "${canaries.broken}`);
  await ask('GET', `/api/v1/people/${canaries.path}`, undefined, { cookie });
  await ask('DELETE', `/api/v1/session/devices/${people.ada.id}`, undefined, { cookie });
  await ask('GET', `/${canaries.path}?q=${canaries.query}`);
  told.figures = (await send(metricsPort, 'localhost', 'GET', '/metrics')).text;
  // A fault whose message names what was typed: the table is gone.
  await house.owner.query('alter table app.session rename to session_away');
  await ask('GET', `/api/v1/session/devices?q=${canaries.query}`, undefined, { cookie: `candor_session=${canaries.cookie}2` });
  await house.owner.query('alter table app.session_away rename to session');
  child.kill('SIGTERM');
  await once(child, 'exit');
  Object.assign(told, { logs: said(), traces: collected.join('\n') });
}, 60_000);
afterAll(() => void collector.close());

test('nothing a person typed, in address, header, body or fault, reaches a log line, a figure or a trace', () => {
  const words = [...Object.values(canaries), people.ada.email, people.ada.familyName, password, 'Lindqvist'];
  for (const [where, text] of Object.entries(told)) {
    expect(text, where).not.toBe('');
    for (const word of words) expect(text.toLowerCase(), `${word} in ${where}`).not.toContain(word.toLowerCase());
  }
  expect(told.logs).toContain('request failed');
});

test('a log line names the pattern of the contract, never the address', () => {
  const lines = told.logs
    .split('\n')
    .filter((line) => line.includes('"request"'))
    .map((line) => JSON.parse(line) as { route: string; method: string });
  const routes = lines.map(({ method, route }) => `${method} ${route}`);
  expect(routes).toContain('DELETE /api/v1/session/devices/{id}');
  expect(routes).toContain('POST /api/v1/session');
  for (const { route } of lines) expect(route).toMatch(/^(-|\/[a-z0-9/{}*:.-]*)$/);
});

test('the figures count requests by pattern and status, and show the pool', () => {
  expect(told.figures).toContain('candor_request_seconds_count{method="DELETE",route="/api/v1/session/devices/{id}",status="404"} 1');
  expect(told.figures).toMatch(/candor_pool_connections \d/);
});

test('the figures are not on the port of the product', async () => {
  expect((await send(house.port, tenants.acme.host, 'GET', '/metrics')).status).toBe(404);
});

test('a trace holds the request with its pattern, and inside it the transaction with its purpose', () => {
  expect(told.traces).toContain('"http.route","value":{"stringValue":"/api/v1/session/devices/{id}"}');
  expect(told.traces).toContain('"purpose","value":{"stringValue":"service"}');
  const spans = collected.flatMap((text) =>
    (JSON.parse(text) as Batch).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans: found }) => found)),
  );
  const request = spans.find(({ name }) => name === 'request');
  expect(spans.some(({ name, parentSpanId }) => name === 'transaction' && spans.some(({ spanId }) => spanId === parentSpanId))).toBe(true);
  expect(request).toBeDefined();
});

type Batch = { resourceSpans: { scopeSpans: { spans: { name: string; spanId: string; parentSpanId?: string }[] }[] }[] };
