import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { placesIn } from '../isolation/requests.ts';
import { tenants } from '../support/cast.ts';
import { send } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { fillTenant } from '../support/records.ts';
import { tokenHeader } from '../support/tokens.ts';
import { type FuzzedRequest, requestsTo } from './hostile.ts';

const house = openHouse();
const total = process.env['CANDOR_PROVE'] === '1' ? 20_000 : 1000;
/** Longer than this is called a hang. */
const patience = 10_000;
let document: ApiDocument;
let known: string[];
let token: { authorization: string };

beforeAll(async () => {
  document = await apiDocument();
  const records = await fillTenant(house.owner, { tenantId: tenants.acme.id, mark: 'fuzz', number: 1 });
  known = [...records.ids.values(), 'INC0000001', 'me', 'open', 'none'];
  token = await tokenHeader(house, 'tom');
});

/** The status, or why there was none. */
async function statusOf({ method, path, body, headers }: FuzzedRequest): Promise<number | string> {
  const late = new Promise<string>((done) => setTimeout(() => done('no answer'), patience).unref());
  const kind: Record<string, string> =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(body.length) };
  const asked = send(house.port, tenants.acme.host, method, path, undefined, {
    headers: { ...kind, ...headers, ...token },
    ...(body && { raw: body }),
  });
  return await Promise.race([asked.then(({ status }) => status, unsendable), late]);
}

/** Node's own client refuses some headers and paths before they are sent. */
const unsendable = (fault: Error & { code?: string }): number | string =>
  /^ERR_(INVALID|UNESCAPED)|^HPE_/.test(fault.code ?? '') ? 0 : String(fault);

test(`${total} requests made from the document meet neither a fault nor silence`, async () => {
  const places = placesIn(document).filter(({ method, path }) => !(method === 'DELETE' && path === '/session'));
  const each = Math.ceil(total / places.length);
  const seen = new Map<number | string, number>();
  for (const { method, path, operation } of places) {
    await fc.assert(
      fc.asyncProperty(requestsTo(method, path, operation, document, known), async (request) => {
        const status = await statusOf(request);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect(typeof status === 'number' && status < 500, `${request.method} ${request.path}: ${status}`).toBe(true);
      }),
      { numRuns: each, ...(process.env['CANDOR_SEED_OF_FUZZ'] && { seed: Number(process.env['CANDOR_SEED_OF_FUZZ']) }) },
    );
  }
  console.info(
    `fuzz: ${each * places.length} requests to ${places.length} endpoints: ${[...seen].map(([status, count]) => `${status} × ${count}`).join(', ')}`,
  );
  expect((await send(house.port, tenants.acme.host, 'GET', '/healthz')).status).toBe(200);
  expect(seen.get(200), 'the generator also finds what is right').toBeGreaterThan(total / 50);
}, 3_600_000);
