import { beforeAll, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { contract } from '../../src/apps/server/contract.ts';
import { house as routes } from '../../src/apps/server/house.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { endpointsOf } from '../../src/kernel/openapi/routes-of.ts';
import { type PersonName, people, teams, tenants, workspaces } from '../support/cast.ts';
import { askAnewWhoKnocks, openHouse } from '../support/house.ts';
import { patience } from '../support/proofs.ts';
import { fillTenant, type Records } from '../support/records.ts';
import { bareCaller, byToken, type Caller } from '../support/tokens.ts';
import { type Place, placesIn, requestTo } from './requests.ts';
import { keepAside } from './snapshot.ts';

const house = openHouse();
const knocking = {
  requester: 'ada',
  agent: 'noah',
  'agent of HR': 'hana',
  lead: 'leila',
  'workspace admin': 'wanda',
  'tenant admin': 'tom',
  'privacy officer': 'petra',
} as const satisfies Record<string, PersonName>;

let document: ApiDocument;
let restore: () => Promise<void>;
let others: Records;
const own = new Map<string, Records>();
const callers = new Map<string, Caller>();

/** Everything of one person in one workspace and team; roles and memberships stay those of the cast, or they would change the answers. */
async function ofPerson(name: PersonName, number: number, workspace: 'it' | 'hr', team: 'desk' | 'people'): Promise<Records> {
  const { id } = people[name];
  const { rows } = await house.owner.query<{ id: string }>(
    'select id from app.role_grant where person_id in ($1, $2) order by person_id = $1 desc',
    [id, people.hana.id],
  );
  const existing = {
    'app.person': id,
    'app.credential': id,
    'app.workspace': workspaces[workspace].id,
    'app.team': teams[team].id,
    'app.team_member': id,
    'app.role_grant': rows[0]?.id ?? id,
  };
  return await fillTenant(house.owner, { tenantId: tenants.acme.id, mark: name, number, existing });
}

beforeAll(async () => {
  document = await apiDocument();
  others = await ofPerson('bob', 900, 'hr', 'people');
  for (const [at, [role, name]] of Object.entries(knocking).entries()) {
    own.set(role, await ofPerson(name, 901 + at, 'it', 'desk'));
    callers.set(role, await byToken(house, name));
  }
  restore = await keepAside(house.owner);
}, patience(120_000));

/** The status, in a house that is afterwards as it was. */
async function knock(call: Caller, place: Place, records: Records): Promise<number> {
  const sent = requestTo(place, document, records);
  const { status } = await call(sent.method, sent.path, sent.body, sent.headers);
  if (sent.method !== 'GET' && status < 400) {
    await restore();
    askAnewWhoKnocks();
  }
  return status;
}

async function lineOf(place: Place): Promise<string> {
  const parts = [`nobody ${await knock(bareCaller(house), place, others)}`];
  for (const [role, call] of callers) {
    const mine = await knock(call, place, own.get(role) ?? others);
    const theirs = await knock(call, place, others);
    parts.push(`${role} ${mine === theirs ? mine : `${mine}/${theirs}`}`);
  }
  return `${place.method.padEnd(6)} ${place.path}\n       ${parts.join(', ')}`;
}

test(
  'who gets which answer where: own record / the record of Bob in HR',
  async () => {
    const lines: string[] = [];
    const places = placesIn(document).sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));
    for (const place of places) lines.push(await lineOf(place));

    expect(lines.filter((line) => / 5\d\d/.test(line))).toEqual([]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('access-matrix.txt');
  },
  patience(600_000),
);

test('what needs nobody signed in is a short list, and each endpoint says its purpose', async () => {
  const endpoints = endpointsOf(contract, routes.rawRoutes);
  const open = endpoints
    .filter(({ meta }) => meta.needs === 'nobody')
    .map(({ method, path, meta }) => `${method} ${path} for ${meta.purpose}`);

  for (const { name, meta } of endpoints)
    expect(meta, name).toMatchObject({ needs: expect.any(String), purpose: expect.any(String), scope: expect.any(String) });
  await expect(`${open.join('\n')}\n`).toMatchFileSnapshot('public-endpoints.txt');
});
