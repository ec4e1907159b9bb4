import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { placesIn } from '../isolation/requests.ts';
import { type PersonName, people, teams, tenants, workspaces } from '../support/cast.ts';
import { send } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { counted, patience, proving } from '../support/proofs.ts';
import { fillTenant } from '../support/records.ts';
import { tokenHeader } from '../support/tokens.ts';
import { type FuzzedRequest, requestsTo } from './hostile.ts';

const house = openHouse();
const total = counted(1000, 20_000);
/** Mostly the admin, to whom most is open; agents and requesters get further where work is done. */
const callers: readonly PersonName[] = ['tom', 'tom', 'eve', 'ada'];
const tokens: { authorization: string }[] = [];
let document: ApiDocument;
let known: string[];

beforeAll(async () => {
  document = await apiDocument();
  const records = await fillTenant(house.owner, { tenantId: tenants.acme.id, mark: 'fuzz', number: 1 });
  known = [...records.ids.values(), 'INC0000001', 'me', 'open', 'none', people.ada.id, teams.network.id, workspaces.it.id];
  for (const name of callers) tokens.push(await tokenHeader(house, name));
});

type Answered = { readonly status: number; readonly version?: unknown };
type Asked = FuzzedRequest & { readonly by: number };

/** The answer, or why there was none. */
async function answerTo({ method, path, body, headers, by }: Asked): Promise<Answered | string> {
  const kind: Record<string, string> =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(body.length) };
  const asked = send<{ current?: { version?: unknown } }>(house.port, tenants.acme.host, method, path, undefined, {
    headers: { ...kind, ...headers, ...tokens[by] },
    ...(body && { raw: body }),
  });
  const answer = asked.then(({ status, body: said }): Answered => ({ status, version: said?.current?.version }), unsendable);
  const over = new AbortController();
  return await Promise.race([answer, silence(over.signal)]).finally(() => over.abort());
}

/** Others were answered six times meanwhile, for a minute: then this one hangs. How fast the machine is decides nothing. */
async function silence(signal: AbortSignal): Promise<string> {
  for (let others = 0; others < 6; others += 1) {
    await pause(10_000, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return '';
    await send(house.port, tenants.acme.host, 'GET', '/healthz');
  }
  return 'no answer, while others were answered';
}

/** Node's own client refuses some headers and paths before they are sent. */
const unsendable = (fault: Error & { code?: string }): Answered | string =>
  /^ERR_(INVALID|UNESCAPED)|^HPE_/.test(fault.code ?? '') ? { status: 0 } : String(fault);

const seen = new Map<number, number>();

async function survived(request: Asked): Promise<void> {
  const answer = await answerTo(request);
  const what = `${request.method} ${request.path} ${request.body?.toString().slice(0, 2000) ?? ''}`;
  if (typeof answer === 'string') throw new Error(`${what}: ${answer}`);
  seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
  expect(answer.status < 500, `${what}: ${answer.status}`).toBe(true);
  // What a refusal told is said back, so that more than the gate of versions is tried.
  if (typeof answer.version === 'number' && !request.headers['again'])
    await survived({ ...request, headers: { ...request.headers, 'if-match': `"${answer.version}"`, again: 'yes' } });
}

test(
  `${total} requests made from the document meet neither a fault nor silence`,
  async () => {
    const places = placesIn(document).filter(({ method, path }) => !(method === 'DELETE' && path === '/session'));
    const each = Math.ceil(total / places.length);
    for (const { method, path, operation } of places) {
      const asked = fc.tuple(requestsTo(method, path, operation, document, known), fc.nat(callers.length - 1));
      const property = fc.asyncProperty(asked, ([request, by]) => survived({ ...request, by }));
      await fc.assert(property, { numRuns: each });
      if (proving) console.info(`${method} ${path}: ${each}`);
    }
    const answers = [...seen].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`);
    const sum = [...seen.values()].reduce((one, more) => one + more, 0);
    console.info(`fuzz: ${sum} requests to ${places.length} endpoints, none a fault or without an answer: ${answers.join(', ')}`);
    expect((await send(house.port, tenants.acme.host, 'GET', '/healthz')).status).toBe(200);
    expect(seen.get(200), 'the generator also finds what is right').toBeGreaterThan(total / 50);
  },
  patience(900_000),
);
