import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { contract } from '../../src/apps/server/contract.ts';
import { house as routes } from '../../src/apps/server/house.ts';
import { forgetContractEnd } from '../../src/kernel/db/contract-end.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { endpointsOf } from '../../src/kernel/openapi/routes-of.ts';
import type { RouteMeta } from '../../src/kernel/shared/contract.ts';
import { contractPurposes, isAsked } from '../../src/kernel/shared/purposes.ts';
import { billJoins, holders, type PersonName, people, teams, tenants, workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../support/house.ts';
import { patience } from '../support/proofs.ts';
import { fillTenant, type Records } from '../support/records.ts';
import { bareCaller, byToken, type Caller } from '../support/tokens.ts';
import { type Place, placesIn, requestTo, withProblem } from './requests.ts';
import { changed, fingerprint, keepAside } from './snapshot.ts';

const house = openHouse();
/** `teamLead` as it is read. */
const inWords = (role: string): string => role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const ofEachRole = Object.fromEntries(Object.entries(holders).map(([role, name]) => [inWords(role), name]));
const knocking: Readonly<Record<string, PersonName>> = { requester: 'ada', ...ofEachRole, agent: 'noah', 'agent of HR': 'hana' };

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
  await billJoins(house);
  others = await ofPerson('bob', 900, 'hr', 'people');
  for (const [at, [role, name]] of Object.entries(knocking).entries()) {
    own.set(role, await ofPerson(name, 901 + at, 'it', 'desk'));
    callers.set(role, await byToken(house, name));
  }
  others = await withProblem(others, await as(house, 'hana'));
  const eve = await as(house, 'eve');
  for (const [role, records] of own) own.set(role, await withProblem(records, eve));
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

/** Who is answered well where, by the matrix above: `GET /people` → `agent`. */
async function welcomed(): Promise<Map<string, string>> {
  const matrix = await readFile(new URL('access-matrix.txt', import.meta.url), 'utf8');
  const lines = matrix.matchAll(/^(\S+) +(\S+)\n +nobody \d+, (.*)$/gm);
  return new Map(
    [...lines].flatMap(([, method, path, roles = '']) => {
      const role = [...roles.matchAll(/([a-z][a-zA-Z ]+) 2\d\d/g)].at(-1)?.[1];
      return role === undefined ? [] : [[`${method} ${path}`, role]];
    }),
  );
}

/** They are sent as writes and write nothing. */
const onlyLook = new Set([
  'POST /knowledge/suggestions',
  'POST /articles/{number}/reach-previews',
  'POST /assignment/{workspace}/simulations',
  'POST /calendars/preview',
  'POST /calendars/{id}/holidays/reading',
  'POST /catalog/drafts/{id}/preview',
  'POST /catalog/request-types/{key}/check',
  'POST /change-checks',
  'POST /change-period-previews',
  'POST /news/preview',
  'POST /policy/opening',
  'POST /visitor-choices/{answer}',
  'PUT /tickets/{number}/presence',
]);
const reason = 'The contract of your organisation has ended: what is here can be read and exported, and nothing is written';

type Asked = { readonly role: string; readonly isWelcome: boolean };

/** What is wrong with the answer to a deed of a frozen tenant’s people; undefined where it is as it has to be. */
async function faultWhenFrozen(place: Place, { role, isWelcome }: Asked): Promise<string | undefined> {
  const name = `${place.method} ${place.path}`;
  const sent = requestTo(place, document, own.get(role) ?? others);
  const { status, text } = await (callers.get(role) ?? bareCaller(house))(sent.method, sent.path, sent.body, sent.headers);
  const isRefused = status >= 400 && (!isWelcome || text.includes(reason));
  const isRight = place.method === 'GET' || onlyLook.has(name) ? status < 300 || !isWelcome : isRefused;
  return isRight ? undefined : `${name} as ${role}: ${status} ${text.slice(0, 120)}`;
}

const restsOnContract = ({ afterContract, purpose }: RouteMeta): boolean =>
  afterContract !== true && (contractPurposes.includes(purpose) || isAsked(purpose));

/** Whoever is let through by the matrix, at everything that reads and every write that the contract carries; at writes that let nobody through, everybody. */
async function* knocksWhenFrozen(): AsyncGenerator<[Place, Asked]> {
  const roles = await welcomed();
  const resting = endpointsOf(contract, routes.rawRoutes).filter(({ method, meta }) => method === 'GET' || restsOnContract(meta));
  const names = new Set(resting.map(({ method, path }) => `${method} ${path}`));
  for (const place of placesIn(document).filter(({ method, path }) => names.has(`${method} ${path}`))) {
    const role = roles.get(`${place.method} ${place.path}`);
    if (role !== undefined) yield [place, { role, isWelcome: true }];
    else if (place.method !== 'GET') for (const one of callers.keys()) yield [place, { role: one, isWelcome: false }];
  }
}

test(
  'once Acme’s contract has ended, whoever could read and export still does, and every write says why it is refused',
  async () => {
    await restore();
    askAnewWhoKnocks();
    await house.owner.query('update app.contract set ends_at = greatest(starts_at, $2) where tenant_id = $1', [
      tenants.acme.id,
      new Date(Date.now() - 86_400_000),
    ]);
    forgetContractEnd(tenants.acme.id);
    const before = await fingerprint(house.owner, tenants.acme.id);
    const told = 'select distinct type from app.event';
    const earlier = new Set((await house.owner.query(told)).rows.map(({ type }) => type));
    const [faults, shown] = [[] as string[], new Set<string>()];
    for await (const [place, asked] of knocksWhenFrozen()) {
      const fault = await faultWhenFrozen(place, asked);
      if (fault !== undefined) faults.push(fault);
      if (asked.isWelcome) shown.add(`${place.method} ${place.path}`);
    }
    expect(faults).toEqual([]);
    expect(shown.size).toBeGreaterThan(110);
    // That somebody took data out is noted, who opened a confidential case, and when a token was used last.
    expect(changed(before, await fingerprint(house.owner, tenants.acme.id))).toEqual(['api_token', 'confidential_case_read', 'event']);
    const since = (await house.owner.query(told)).rows.filter(({ type }) => !earlier.has(type));
    expect(since.map(({ type }) => type).sort()).toEqual(['case.read', 'export.made']);
  },
  patience(120_000),
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
