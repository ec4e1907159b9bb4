import { beforeAll, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { contract } from '../../src/apps/server/contract.ts';
import { house as routes } from '../../src/apps/server/house.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { type Endpoint, endpointsOf } from '../../src/kernel/openapi/routes-of.ts';
import type { Problem } from '../../src/kernel/shared/problem.ts';
import { type PersonName, people, teams, tenants, workspaces } from '../support/cast.ts';
import { as, type Reply } from '../support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../support/house.ts';
import { makeOperator, petraReady, showAll } from '../support/policy.ts';
import { patience } from '../support/proofs.ts';
import { fillTenant, type Records } from '../support/records.ts';
import { byToken, type Caller } from '../support/tokens.ts';
import { changeBodies } from './change-bodies.ts';
import { numberOf, type Place, placesIn, requestTo, type Sent, withProblem } from './requests.ts';
import { changed, fingerprint, keepAside } from './snapshot.ts';

const house = openHouse();
/** The admin first: most of what has a version is administered. */
const knocking: readonly PersonName[] = ['tom', 'eve', 'wanda', 'ada', 'petra'];
const endpoints = endpointsOf(contract, routes.rawRoutes);
const [versioned, repeatable] = [endpoints.filter(({ meta }) => meta.ifMatch), endpoints.filter(({ meta }) => meta.idempotent)];
const callers = new Map<PersonName, Caller>();
const records = new Map<PersonName, Records>();
let document: ApiDocument;
let restore: () => Promise<void>;

beforeAll(async () => {
  document = await apiDocument();
  for (const [at, name] of knocking.entries()) {
    callers.set(name, await byToken(house, name));
    const { id } = people[name];
    const { rows } = await house.owner.query<{ id: string }>('select id from app.role_grant where person_id = $1', [id]);
    const existing = {
      ...{ 'app.person': id, 'app.credential': id, 'app.team_member': id },
      'app.workspace': workspaces.it.id,
      'app.team': teams.desk.id,
      'app.role_grant': rows[0]?.id ?? id,
    };
    records.set(name, await fillTenant(house.owner, { tenantId: tenants.acme.id, mark: name, number: 600 + at, existing }));
  }
  await readyToAssign();
  const eve = await as(house, 'eve');
  for (const [name, own] of records) records.set(name, await withProblem(own, eve));
  await makeOperator(house);
  await showAll();
  // Eve leads one that runs; Wanda's is over, and waits for its review.
  const over = records.get('wanda')?.ids.get('app.major_incident');
  await house.owner.query("update app.major_incident set state = case when id = $1 then 'resolved' else 'accepted' end", [over]);
  await petraReady(house);
  restore = await keepAside(house.owner);
}, patience(120_000));

/** Wanda works in a team, so that what she can take on may be said; rules wait to be published. */
async function readyToAssign(): Promise<void> {
  await house.owner.query(
    `insert into app.change_board (tenant_id, workspace_id, active, kinds, least_risk, quorum, place, time_zone, minutes, version, updated_at)
     values ($1, $2, true, '{}', 'high', 'all', '', 'UTC', 60, 1, $3)`,
    [tenants.acme.id, workspaces.it.id, new Date('2026-02-02T09:00:00Z')],
  );
  await house.owner.query('insert into app.team_member (tenant_id, team_id, person_id) values ($1, $2, $3)', [
    tenants.acme.id,
    teams.desk.id,
    people.wanda.id,
  ]);
  await house.owner.query('insert into app.assignment_book (tenant_id, workspace_id, draft, updated_at) values ($1, $2, $3, $4)', [
    tenants.acme.id,
    workspaces.it.id,
    { rules: [], calendar: null, capacity: 20 },
    new Date('2026-02-02T09:00:00Z'),
  ]);
}

/** What a body made from the schema alone cannot say; the rest needs no line here. */
const bodies: Readonly<Record<string, () => Record<string, unknown>>> = {
  'PATCH /catalog/drafts/{id}': () => ({ active: false }),
  'PUT /workspaces/{id}/machines/{type}': () => ({ machine: null }),
  'POST /case-classes': () => ({ workspace: workspaces.it.id, key: 'matter', prefix: 'MAT', name: { en: 'Matter' } }),
  'PUT /case-classes/{id}/team': () => ({
    people: [
      { person: people.tom.id, leads: true },
      { person: people.noah.id, leads: false },
    ],
  }),
  'PUT /cases/{reference}/state': () => ({ to: 'inProgress' }),
  'POST /need-to-know-groups': () => ({ workspace: workspaces.it.id, name: 'Occupational health', members: [people.noah.id] }),
  'POST /cases': () => ({
    class: records.get('tom')?.ids.get('app.confidential_case_class'),
    title: 'Phased return',
    requester: people.noah.id,
  }),
  'POST /cases/{reference}/grants': () => ({ person: people.noah.id, reason: 'Knows the contract' }),
  'POST /sealed-fields/{id}/grants': () => ({ person: people.hana.id, reason: 'Medical view' }),
  'PUT /glass-asks/{id}/decision': () => ({ confirm: false, reason: 'Ask occupational health' }),
  'POST /glass-asks': () => ({ reference: 'HRC-222222', reason: 'A court asks' }),
  'POST /changes': () => ({ model: 'normal', workspace: workspaces.it.id, title: 'Firmware' }),
  'PUT /changes/{number}/state': () => ({ to: 'assess' }),
  'PATCH /changes/{number}': () => ({ outageMinutes: 5 }),
  ...changeBodies,
  'POST /change-checks': () => ({ planned: { from: '2027-07-05T20:00:00.000Z', until: '2027-07-05T22:00:00.000Z' } }),
  'POST /articles': () => ({ workspace: workspaces.it.id, title: 'Connect to the VPN' }),
  'POST /articles/{number}/texts': () => ({ language: 'de' }),
  'POST /article-categories': () => ({ workspace: workspaces.it.id, parent: null, name: { en: 'Network' } }),
  'PUT /articles/{number}/texts/{language}/review': () => ({ reviewer: people.noah.id, note: 'Step 3?' }),
  'POST /major-incidents/{id}/updates': () => ({
    phase: 'identified',
    headline: { en: 'Mail is late', de: '' },
    said: { en: 'We know why.', de: '' },
    onPortal: true,
    onStatusPage: false,
    onTicket: false,
  }),
  'POST /tickets/{ticket}/articles': () => ({ title: 'What helps' }),
  'POST /macros': () => ({ name: 'Take it', workspaceId: workspaces.it.id, actions: { urgency: 1 } }),
  'POST /macros/{id}/runs': () => ({ numbers: [numberOf(records.get('eve')?.values.get('app.ticket'))], preview: true }),
  'POST /tickets/bulk': () => ({ view: 'all', change: {} }),
  'POST /controls/{control}/attestations': () => ({
    doneOn: new Date().toISOString().slice(0, 10),
    validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    says: 'Volume settings looked at: AES-256',
  }),
  'POST /problems': () => ({ title: 'VPN certificate expired', workspace: workspaces.it.id }),
  'POST /stand-ins': () => ({ byId: people.noah.id, kind: 'substitute', from: null, until: null }),
  'POST /cost-centres': () => ({ code: '9999', name: 'Fleet', ownerId: people.noah.id, departmentIds: [] }),
  'PATCH /cost-centres/{id}': () => ({ name: 'Fleet' }),
  'POST /calendars': () => ({
    name: 'Vienna',
    timeZone: 'Europe/Vienna',
    week: [[{ from: '08:00', to: '17:00' }], [], [], [], [], [], []],
  }),
  'POST /absences': () => ({ person: people.eve.id, from: '2027-07-05', until: '2027-07-16' }),
  'POST /service-levels': () => ({
    workspace: workspaces.it.id,
    name: { en: 'Resolve' },
    kind: 'sla',
    target: 'resolution',
    calendar: records.get('wanda')?.ids.get('app.business_calendar'),
    minutes: 60,
  }),
  'POST /breach-reasons': () => ({ workspace: workspaces.it.id, name: { en: 'Late' } }),
  'POST /policy/versions': () => ({ effectiveAt: '2099-01-01T00:00:00.000Z' }),
  'POST /workspaces': () => ({ key: 'legal', name: { en: 'Legal' }, icon: 'scales' }),
  'POST /tickets/{number}/merge': () => ({ into: numberOf(records.get('wanda')?.values.get('app.ticket')) }),
};

/** A POST that is no new record, or whose repeat is harmless by itself; a file is kept once by its content, a token is shown once only. */
const makeNothingTwice = [
  'POST /article-folders/{workspace}',
  'POST /articles/{number}/files',
  'POST /articles/{number}/reach-previews',
  'POST /articles/{number}/texts/{language}/returns',
  'POST /articles/{number}/texts/{language}/versions',
  'POST /articles/{number}/texts',
  'POST /assignment/{workspace}/simulations',
  'POST /assignment/{workspace}/versions',
  'POST /bulk-changes/{id}/undo',
  'POST /calendars/preview',
  'POST /calendars/{id}/holidays/reading',
  'POST /cases/{reference}/files',
  'POST /cases/{reference}/sealed-files',
  'POST /catalog/drafts/{id}/preview',
  'POST /catalog/request-types/{key}/check',
  'POST /change-checks',
  'POST /change-feeds',
  'POST /change-period-previews',
  'POST /change-periods',
  'POST /data-reviews/{id}/decisions',
  'POST /files',
  'POST /imports/servicenow',
  'POST /knowledge/help-counts',
  'POST /me/data-copies',
  'POST /me/tokens',
  'POST /news/preview',
  'POST /people/import',
  'POST /people/{id}/invitation',
  'POST /policy/opening',
  'POST /problems/{number}/announcement-previews',
  'POST /tickets/{number}/attachments',
  'POST /tickets/{number}/links',
];

type Asking = { readonly name: PersonName; readonly call: Caller; readonly sent: Sent };

/** The endpoint's request as each of them would send it, in a house as it was. */
async function* askings({ method, path }: Endpoint): AsyncGenerator<Asking> {
  const place = placesIn(document).find((one) => one.method === method && one.path === path);
  for (const [name, call] of callers) {
    await restore();
    askAnewWhoKnocks();
    const own = records.get(name);
    if (place === undefined || own === undefined) continue;
    const sent = await aimed(call, place, own);
    yield { name, call, sent: { ...sent, body: bodies[`${method} ${path}`]?.() ?? sent.body } };
  }
}

/** At a record that was made through the collection's own POST where there is one, otherwise at one that stands there. */
async function aimed(call: Caller, place: Place, own: Records): Promise<Sent> {
  const sent = requestTo(place, document, own);
  const collection = placesIn(document).find(({ method, path }) => method === 'POST' && `${path}/{id}` === place.path);
  if (collection === undefined) return sent;
  const making = requestTo(collection, document, own);
  const made = await call(making.method, making.path, making.body, making.headers);
  const { id } = made.body as { id?: string };
  return id === undefined ? sent : { ...sent, path: sent.path.replace(/[^/]+$/, id) };
}

const ask = ({ call, sent }: Asking, headers: Record<string, string> = {}): Promise<Reply> =>
  call(sent.method, sent.path, sent.body, headers);
const done = ({ status }: Reply): boolean => status < 300;
const versionIn = (reply: Reply): number => Number(((reply.body as Problem).current as { version?: unknown } | undefined)?.version);

/** What is wrong with an endpoint that has a version, as seen by the first who may write there; undefined where nobody may. */
async function faultsOfVersion(endpoint: Endpoint): Promise<string[] | undefined> {
  for await (const asking of askings(endpoint)) {
    const stale = await ask(asking, { 'if-match': '"999999"' });
    if (stale.status !== 412) continue;
    const { current, yours } = stale.body as { current?: Record<string, unknown>; yours?: Record<string, unknown> };
    const saysSomething = Object.keys(asking.sent.body ?? {}).length > 0;
    const faults = [
      [Number.isInteger(versionIn(stale)), 'the 412 tells no current version'],
      [!saysSomething || Object.keys(yours ?? {}).length > 0, 'the 412 does not tell what was sent'],
      [Object.keys(yours ?? {}).every((field) => Object.hasOwn(current ?? {}, field)), 'the 412 does not tell what is there'],
      [(await ask(asking)).status === 428, 'without If-Match it is not refused with 428'],
      [(await ask(asking, { 'if-match': 'yesterday' })).status === 422, 'nonsense in If-Match is taken'],
      [done(await ask(asking, { 'if-match': `"${versionIn(stale)}"` })), 'the version that the 412 told is not taken'],
    ] as const;
    return faults.filter(([holds]) => !holds).map(([, fault]) => `${endpoint.method} ${endpoint.path} as ${asking.name}: ${fault}`);
  }
  return undefined;
}

test.each(versioned.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s: without If-Match 428, with an old one 412 and both values, with the right one done',
  async (_, endpoint) => expect(await faultsOfVersion(endpoint)).toEqual([]),
  patience(60_000),
);

const uuid = /^[0-9a-f]{8}-/;
const instant = /^2099-.*Z$/;
const otherTexts = (text: string): string[] => {
  if (uuid.test(text)) return [text.replace(uuid, '01234567-')];
  return instant.test(text) ? [text.replace('2099', '2098')] : [`${text}2`, `${text} 2`];
};

/** The body with one of its texts changed, in every way that might still be right in form. */
const otherValues = (value: unknown): unknown[] => {
  if (typeof value === 'string') return otherTexts(value);
  return typeof value === 'object' && !Array.isArray(value) ? others(value) : [];
};

const others = (body: unknown): unknown[] =>
  Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([field, value]) => {
    const changed = typeof value === 'boolean' ? [!value] : otherValues(value);
    return changed.map((other) => ({ ...(body as object), [field]: other }));
  });

/** The answer to another request under the same key; what is wrong in form does not get as far as the key. */
async function otherUnder(key: Record<string, string>, { call, sent }: Asking): Promise<number> {
  for (const body of others(sent.body)) {
    const { status } = await call(sent.method, sent.path, body, { ...sent.headers, ...key });
    if (status !== 422) return status;
  }
  return 0;
}

/** What is wrong with an endpoint that may be repeated, as seen by the first who may write there; undefined where nobody may. */
async function faultsOfRepeating(endpoint: Endpoint): Promise<string[] | undefined> {
  for await (const asking of askings(endpoint)) {
    const key = { 'idempotency-key': `key of ${endpoint.name}` };
    const first = await ask(asking, key);
    if (!done(first)) continue;
    const before = await fingerprint(house.owner, tenants.acme.id);
    const second = await ask(asking, key);
    // Numbers are reserved in the background, a block at a time.
    const touched = changed(before, await fingerprint(house.owner, tenants.acme.id)).filter((table) => table !== 'number_block');
    const other = await otherUnder(key, asking);
    const faults = [
      [second.status === first.status, `repeated it answers ${second.status}, not ${first.status}`],
      [second.text === first.text, 'repeated it answers something else'],
      [touched.length === 0, `repeated it changed ${touched.join(', ')}`],
      [other === 409, `another request under the same key is answered ${other}`],
    ] as const;
    return faults.filter(([holds]) => !holds).map(([, fault]) => `${endpoint.method} ${endpoint.path} as ${asking.name}: ${fault}`);
  }
  return undefined;
}

test.each(repeatable.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s: repeated with the same Idempotency-Key it answers the same and does nothing, another request under that key is a conflict',
  async (_, endpoint) => expect(await faultsOfRepeating(endpoint)).toEqual([]),
  patience(60_000),
);

test('each change of a record has a version, and each POST that makes one may be repeated', () => {
  const without = endpoints.filter(({ method, meta }) => method === 'PATCH' && !meta.ifMatch);
  expect(without.map(({ name }) => name)).toEqual([]);
  const once = endpoints.filter(({ method, meta }) => method === 'POST' && !meta.idempotent && meta.needs !== 'nobody');
  expect(once.map(({ method, path }) => `${method} ${path}`)).toEqual(makeNothingTwice);
});
