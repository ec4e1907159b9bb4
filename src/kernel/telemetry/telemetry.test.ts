import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { password, people, tenants } from '../../../tests/support/cast.ts';
import { as, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { freePort, serverProgram, workerProgram } from '../../../tests/support/program.ts';
import { newId } from '../shared/ids.ts';

const house = openHouse();

/** A collector that keeps what it was sent. */
const collected: string[] = [];
const collector = createServer(async (request, response) => {
  collected.push((await buffer(request)).toString());
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
const told = { logs: '', figures: '', traces: '', jobs: '' };

/** A mail server that refuses, and names in its refusal whom it was asked for. */
const refusing = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => done(Object.assign(new Error(`No mailbox for ${address}`), { responseCode: 550 })),
});

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
  title: 'Lindqvisttitle',
  answer: 'Lindqvistanswer',
  reply: 'Lindqvistreply',
  import: 'Lindqvistimport',
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
  const { body: made } = await ask('POST', '/api/v1/tickets', { title: canaries.title, description: canaries.title }, { cookie });
  const { number } = made as { number: string };
  await ask(
    'POST',
    `/api/v1/tickets/${number}/messages`,
    { kind: 'comment', body: canaries.reply },
    { cookie, 'idempotency-key': 'reply' },
  );
  await ask(
    'POST',
    '/api/v1/tickets',
    { title: canaries.title, fields: { [canaries.answer]: canaries.answer } },
    { cookie, 'idempotency-key': '2' },
  );
  await ask('PATCH', `/api/v1/tickets/${number}`, { title: canaries.title, tags: [canaries.answer] }, { cookie, 'if-match': '"1"' });
  const tom = await as(house, 'tom');
  const csv = { cookie: tom.cookie, 'content-type': 'text/csv' };
  expect((await ask('POST', '/api/v1/imports/servicenow', undefined, csv, `${canaries.import},b\n${canaries.import},2`)).status).toBe(202);
  told.figures = (await send(metricsPort, 'localhost', 'GET', '/metrics')).text;
  // A fault whose message names what was typed: the table is gone.
  await house.owner.query('alter table app.session rename to session_away');
  await ask('GET', `/api/v1/session/devices?q=${canaries.query}`, undefined, { cookie: `candor_session=${canaries.cookie}2` });
  await house.owner.query('alter table app.session_away rename to session');
  child.kill('SIGTERM');
  await once(child, 'close');
  Object.assign(told, { logs: said(), traces: collected.join('\n'), jobs: await saidByJobs() });
}, 180_000);

/** A letter that is refused, an import that fails, and a sweep whose table is gone: what the worker said of them. */
async function saidByJobs(): Promise<string> {
  await new Promise<void>((done) => refusing.listen(0, '127.0.0.1', done));
  const { port } = refusing.server.address() as AddressInfo;
  await house.owner.query(
    `insert into app.outbound_mail (tenant_id, id, to_person_id, recipient, class, subject, body_text, body_html, made_at, next_try_at)
     values ($1, $2, $3, $4, 'ticket', $5, $5, $5, $6, $6)`,
    [tenants.acme.id, newId(), people.ada.id, people.ada.email, canaries.title, new Date()],
  );
  await house.owner.query('alter table app.presence rename to presence_away');
  const { child, said } = await workerProgram(house, { CANDOR_SMTP_URL: `smtp://127.0.0.1:${port}` });
  const failure = async () => (await house.owner.query('select failure from app.import_run')).rows[0]?.failure;
  await vi.waitFor(
    async () => {
      expect(said()).toContain('mail not sent');
      expect(said()).toContain('42P01');
      expect(await failure()).toBeTruthy();
    },
    { timeout: 100_000, interval: 100 },
  );
  await house.owner.query('alter table app.presence_away rename to presence');
  child.kill('SIGTERM');
  await once(child, 'close');
  await new Promise<void>((done) => refusing.close(() => done()));
  return said();
}
afterAll(() => void collector.close());

test('nothing a person typed, in address, header, body, form, letter, file or fault, reaches a log line of server or jobs, a figure or a trace', () => {
  const words = [...Object.values(canaries), people.ada.email, people.ada.familyName, password, 'Lindqvist'];
  for (const [where, text] of Object.entries(told)) {
    expect(text, where).not.toBe('');
    for (const word of words) expect(text.toLowerCase(), `${word} in ${where}`).not.toContain(word.toLowerCase());
  }
  expect(told.logs).toContain('request failed');
  expect(told.jobs).toContain('mail not sent');
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
