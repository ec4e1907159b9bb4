import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as world from '../../../tests/support/case-world.ts';
import { type PersonName, people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import { sealLog } from '../../kernel/events/seal.ts';
import { verifyLog } from '../../kernel/events/verify.ts';
import type { Audience, CaseReply } from './contract.ts';
import type { CaseClassReply, NeedToKnowGroup } from './contract-classes.ts';
import { eraseDue } from './service/retention.ts';

const house = openHouse();
let cast: world.Cast;
let hr: CaseClassReply;
const day = 86_400_000;

beforeAll(async () => {
  hr = await world.hrCases(house);
});
beforeEach(async () => {
  cast = await world.signedIn(house);
});

const asked = (title?: string, more?: object) => world.openedByAda(cast, hr, title, more);
const listed = async (name: keyof world.Cast, query = ''): Promise<world.CasePage> => await world.casesListed(cast[name], query);

test('Ada opens one: she and the case team see it, who that is and why is always told, and its reference is drawn by chance', async () => {
  const [first, second] = [await asked(), await asked('Another')];
  expect(first.reference).toMatch(/^HRC-[2-9A-HJ-NP-Z]{6}$/);
  expect(second.reference).not.toBe(first.reference);
  expect(world.inCase(first)).toEqual(['Ada Lindqvist', 'Hana Mori', 'Leila Nwosu']);
  expect(first.audience).toMatchObject({
    count: 3,
    people: [{ ways: [{ kind: 'requester', reason: null }] }, { ways: [{ kind: 'caseTeam' }] }, {}],
  });
  const { body } = await cast.hana.get<CaseReply>(`/cases/${first.reference}`);
  expect(body).toMatchObject({
    title: 'Phased return from December',
    state: { key: 'new' },
    can: { reply: true, note: true, change: true, grant: true },
  });
  expect((await cast.ada.get<CaseReply>(`/cases/${first.reference}`)).body.can).toEqual({
    reply: true,
    note: false,
    change: false,
    grant: false,
  });
});

test('nobody else learns that it is there: not her manager, an agent, tenant admin, privacy officer, or anybody elsewhere', async () => {
  const { reference, id, audience } = await asked('Zwieback allergy');
  const grant = audience.people[1]?.ways[0]?.grant;
  for (const name of ['bob', 'eve', 'wanda', 'tom', 'petra', 'gina'] as const) {
    const client = cast[name];
    const answers = await Promise.all([
      client.get(`/cases/${reference}`),
      client.get(`/cases/${reference}/openings`),
      client.patch(`/cases/${reference}`, { title: 'Mine' }, { 'if-match': '"1"' }),
      client.put(`/cases/${reference}/state`, { to: 'closedComplete' }, { 'if-match': '"1"' }),
      client.put(`/cases/${reference}/assignee`, { person: client.person.id, letIn: true }, { 'if-match': '"1"' }),
      client.post(`/cases/${reference}/messages`, { kind: 'note', body: 'Hm' }),
      client.post(`/cases/${reference}/grants`, { person: client.person.id, reason: 'I run this' }),
      client.put(`/cases/${reference}/grants/${grant}/end`, { reason: 'I run this' }),
      client.put(`/cases/${reference}/subjects/${people.eve.id}`),
      client.delete(`/cases/${reference}/subjects/${people.eve.id}`),
    ]);
    expect([name, answers.map(({ status }) => status)]).toEqual([name, answers.map(() => 404)]);
    expect([name, await listed(name, '?search=Zwieback')]).toMatchObject([name, { items: [], total: { value: 0 } }]);
    const elsewhere = await world.everywhereElse(client, 'Zwieback');
    for (const { text } of elsewhere) for (const secret of ['Zwieback', reference, id, 'case.']) expect(text).not.toContain(secret);
  }
});

test('whoever asks the database without saying who reads finds nothing, whatever the purpose', async () => {
  const { id } = await asked();
  for (const purpose of ['service', 'administration', 'security', 'upkeep', 'rights'] as const) {
    const look = transact(machine(tenants.acme.id, purpose), ({ tx }) =>
      tx.rows(sql`select id from app.confidential_case where id = ${id} union all select case_id from app.confidential_case_grant`),
    );
    expect([purpose, await look.catch((fault: Error) => /permission denied/.test(fault.message) && [])]).toEqual([purpose, []]);
  }
  const asBob = await transact({ ...machine(tenants.acme.id, 'service') }, async ({ tx }) => {
    await tx.run(sql`select set_config('app.case_reader', ${people.bob.id}, true)`);
    return await tx.rows(sql`select id from app.confidential_case`);
  });
  expect(asBob).toEqual([]);
});
describe('who is let in and out', () => {
  test('Hana lets Noah in with a reason and until a day: he reads and notes, and is out by himself when that comes', async () => {
    const { reference } = await asked();
    const until = new Date(Date.now() + 2 * day).toISOString();
    expect((await cast.hana.post(`/cases/${reference}/grants`, { person: people.noah.id })).status).toBe(422);
    const past = { person: people.noah.id, reason: 'Late', until: new Date(Date.now() - day).toISOString() };
    expect((await cast.hana.post(`/cases/${reference}/grants`, past)).status).toBe(422);
    const { body } = await cast.hana.post<CaseReply>(`/cases/${reference}/grants`, {
      person: people.noah.id,
      reason: 'Knows the contract',
      until,
    });
    expect(body.audience.count).toBe(4);
    const noah = body.audience.people.find(({ person }) => person.id === people.noah.id);
    expect(noah?.ways).toMatchObject([{ kind: 'named', reason: 'Knows the contract', by: { id: people.hana.id }, until }]);
    expect((await cast.ada.get<CaseReply>(`/cases/${reference}`)).body.audience.people[3]?.ways).toMatchObject([
      { kind: 'named', reason: null },
    ]);
    expect((await cast.noah.get<CaseReply>(`/cases/${reference}`)).body.can).toEqual({
      reply: false,
      note: true,
      change: false,
      grant: false,
    });
    expect((await cast.noah.post(`/cases/${reference}/grants`, { person: people.eve.id, reason: 'Also' })).status).toBe(403);
    expect((await cast.ada.post(`/cases/${reference}/grants`, { person: people.eve.id, reason: 'Also' })).status).toBe(403);
    expect((await cast.hana.post(`/cases/${reference}/grants`, { person: people.noah.id, reason: 'Again' })).status).toBe(409);
    shiftClock(3 * day);
    cast = await world.signedIn(house);
    expect((await cast.noah.get(`/cases/${reference}`)).status).toBe(404);
    expect(await listed('noah')).toMatchObject({ items: [], total: { value: 0 } });
    expect((await cast.hana.get<CaseReply>(`/cases/${reference}`)).body.audience.count).toBe(3);
  });

  test('a grant is taken back with a reason; Ada’s own is not, and the last who handles a case stays', async () => {
    const { reference, audience } = await asked();
    const grantOf = (name: PersonName) => audience.people.find(({ person }) => person.id === people[name].id)?.ways[0]?.grant;
    const end = (name: PersonName) => cast.hana.put<Audience>(`/cases/${reference}/grants/${grantOf(name)}/end`, { reason: 'On leave' });
    expect((await end('ada')).status).toBe(409);
    expect((await end('leila')).body.count).toBe(2);
    expect((await cast.leila.get(`/cases/${reference}`)).status).toBe(404);
    expect((await listed('leila')).items.some((row) => row.reference === reference)).toBe(false);
    expect((await end('leila')).status).toBe(404);
    expect((await end('hana')).status).toBe(409);
  });

  test('a need-to-know group is each of its members, counted once; who leads it adds nobody to themselves, and strict cases take no group', async () => {
    const wanted = { workspace: workspaces.hr.id, name: 'Occupational health', members: [people.noah.id, people.leila.id] };
    expect((await cast.tom.post('/need-to-know-groups', wanted)).status).toBe(403);
    expect((await cast.hana.post('/need-to-know-groups', { ...wanted, members: [people.hana.id] })).status).toBe(422);
    const group = (await cast.hana.post<NeedToKnowGroup>('/need-to-know-groups', wanted)).body;
    const { reference } = await asked();
    const { body } = await cast.hana.post<CaseReply>(`/cases/${reference}/grants`, { group: group.id, reason: 'Medical view' });
    expect(body.audience.count).toBe(4);
    expect(body.audience.people.find(({ person }) => person.id === people.leila.id)?.ways.map(({ kind }) => kind)).toEqual([
      'caseTeam',
      'group',
    ]);
    expect((await cast.noah.get(`/cases/${reference}`)).status).toBe(200);
    const reports = await world.strictReports(cast);
    const report = await world.openedByAda(cast, reports);
    expect((await cast.hana.post(`/cases/${report.reference}/grants`, { group: group.id, reason: 'Advice' })).status).toBe(422);
    await cast.hana.put(`/need-to-know-groups/${group.id}/members`, { members: [people.leila.id] }, world.seen(group));
    expect((await cast.noah.get(`/cases/${reference}`)).status).toBe(404);
  });
});

test('whom a case is about is never let in, in no way, and sees nothing even by a group', async () => {
  const { reference } = await asked('About Noah', { subjects: [people.noah.id] });
  const group = (
    await cast.hana.post<NeedToKnowGroup>('/need-to-know-groups', {
      workspace: workspaces.hr.id,
      name: 'All',
      members: [people.noah.id, people.eve.id],
    })
  ).body;
  const { body } = await cast.hana.post<CaseReply>(`/cases/${reference}/grants`, { group: group.id, reason: 'Advice' });
  expect([body.audience.count, world.inCase(body).includes('Noah Fischer'), body.subjects]).toMatchObject([
    4,
    false,
    [{ id: people.noah.id }],
  ]);
  expect((await cast.noah.get(`/cases/${reference}`)).status).toBe(404);
  expect((await cast.hana.post(`/cases/${reference}/grants`, { person: people.noah.id, reason: 'Fair' })).status).toBe(422);
  const { version } = body;
  expect(
    (await cast.hana.put(`/cases/${reference}/assignee`, { person: people.noah.id, letIn: true }, world.seen({ version }))).status,
  ).toBe(422);
  expect((await cast.hana.put(`/cases/${reference}/subjects/${people.leila.id}`)).status).toBe(409);
  expect((await cast.ada.post('/cases', { class: hr.id, title: 'x', subjects: [people.ada.id] })).status).toBe(422);
  expect((await cast.ada.post('/cases', { class: hr.id, title: 'x', subjects: [people.hana.id, people.leila.id] })).status).toBe(409);
  expect((await cast.eve.get<CaseReply>(`/cases/${reference}`)).body.can.note).toBe(true);
  expect((await cast.ada.get<CaseReply>(`/cases/${reference}`)).body.subjects).toEqual([]);
});

test('a case goes to who handles it; to Eve only where it is said that this lets her in', async () => {
  const { reference, version } = await asked();
  const path = `/cases/${reference}/assignee`;
  expect((await cast.hana.put(path, { person: people.eve.id }, world.seen({ version }))).status).toBe(422);
  const { body } = await cast.hana.put<CaseReply>(path, { person: people.eve.id, letIn: true }, world.seen({ version }));
  expect(body).toMatchObject({ assignee: { id: people.eve.id }, audience: { count: 4 } });
  expect((await cast.eve.get<CaseReply>(`/cases/${reference}`)).body.can.change).toBe(true);
  const stale = await cast.hana.put<{ current: object; yours: object }>(path, { person: people.leila.id }, world.seen({ version }));
  expect([stale.status, stale.body]).toMatchObject([412, { current: { assignee: people.eve.id }, yours: { assignee: people.leila.id } }]);
});
describe('what is said and done in it', () => {
  test('replies go both ways, notes never reach Ada; a mention lets nobody in and says so', async () => {
    const { reference } = await asked();
    const body = `<p onclick="x()">Salary band <span data-mention="${people.eve.id}">@Eve</span> <span data-mention="${people.leila.id}">@Leila</span></p>`;
    const said = `/cases/${reference}/messages`;
    const noted = await cast.hana.post<{ unseen: string[]; message: { html: string } }>(said, { kind: 'note', body });
    expect(noted.body.unseen).toEqual(['Eve Haddad']);
    expect(noted.body.message.html).not.toContain('onclick');
    expect((await cast.eve.get(`/cases/${reference}`)).status).toBe(404);
    expect((await cast.ada.post(said, { kind: 'note', body: 'Mine' })).status).toBe(403);
    await Promise.all([cast.ada.get(`/cases/${reference}`), cast.hana.get(`/cases/${reference}`)]);
    await cast.hana.post(said, { kind: 'note', body: 'Another' });
    expect(await world.newTo([cast.ada, cast.hana, cast.leila], reference)).toEqual([false, false, true]);
    await cast.hana.post(said, { kind: 'reply', body: 'Wednesday at 10?' });
    expect(await world.newTo([cast.ada, cast.hana], reference)).toEqual([true, false]);
    const { text } = await cast.ada.get(`/cases/${reference}`);
    expect(text).toContain('Wednesday at 10?');
    expect(text).not.toContain('Salary band');
    const { version } = (await cast.hana.get<CaseReply>(`/cases/${reference}`)).body;
    await cast.hana.put(`/cases/${reference}/state`, { to: 'awaitingRequester' }, world.seen({ version }));
    await cast.ada.post(`/cases/${reference}/messages`, { kind: 'reply', body: 'Yes' });
    expect((await cast.ada.get<CaseReply>(`/cases/${reference}`)).body.state.key).toBe('inProgress');
    expect((await listed('ada', '?search=salary')).items).toEqual([]);
    expect((await listed('hana', '?search=salary%20phased')).items.map((row) => row.reference)).toEqual([reference]);
  });

  test('it moves by its class’s states: who asked may withdraw and reopen, closing says until when it is kept, and then it is gone', async () => {
    const { reference, id } = await asked();
    const move = async (name: keyof world.Cast, to: string, reason?: string) => {
      const { version } = (await cast[name].get<CaseReply>(`/cases/${reference}`)).body;
      return await cast[name].put<CaseReply>(`/cases/${reference}/state`, { to, reason }, world.seen({ version }));
    };
    expect((await move('ada', 'ready')).status).toBe(409);
    expect((await move('hana', 'suspended')).status).toBe(422);
    expect((await move('hana', 'suspended', 'Waits for the doctor')).body.state.group).toBe('suspended');
    expect((await move('hana', 'awaitingAcceptance')).body.open).toBe(true);
    expect((await move('ada', 'closedComplete')).body.keepUntil).not.toBeNull();
    const [first, second] = [await listed('ada', '?limit=1'), await listed('ada')];
    expect([first.items.length, first.next === null, first.total]).toEqual([1, second.items.length === 1, second.total]);
    const rest = first.next === null ? [] : (await listed('ada', `?limit=200&cursor=${first.next}`)).items;
    expect([...first.items, ...rest].map((row) => row.reference)).toEqual(second.items.map((row) => row.reference));
    expect((await listed('hana', '?which=closed')).items.map((row) => row.reference)).toContain(reference);
    expect((await move('ada', 'inProgress')).body).toMatchObject({ open: true, keepUntil: null });
    await move('hana', 'closedCanceled', 'Solved by phone');
    await eraseDue(tenants.acme.id);
    expect((await cast.ada.get(`/cases/${reference}`)).status).toBe(200);
    shiftClock(37 * 31 * day);
    await eraseDue(tenants.acme.id);
    cast = await world.signedIn(house);
    expect((await cast.ada.get(`/cases/${reference}`)).status).toBe(404);
    const { rows } = await house.owner.query('select from app.confidential_case_message where case_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  test('each opening is noted and told to those in the case; letters tell the reference and nothing else; the log is whole', async () => {
    const { reference, id } = await asked('Mobbing im Lager');
    await cast.hana.get(`/cases/${reference}`);
    const { openings } = (await cast.hana.get<CaseReply>(`/cases/${reference}`)).body;
    expect(openings).toMatchObject([{ person: { id: people.hana.id }, times: 2 }]);
    const all = await cast.ada.get<{ items: { person: { name: string } }[] }>(`/cases/${reference}/openings`);
    expect(all.body.items.map(({ person }) => person.name)).toEqual(['Hana Mori', 'Hana Mori']);
    await cast.hana.post(`/cases/${reference}/messages`, { kind: 'reply', body: 'Lagerleitung' });
    const sent = await world.lettersAbout(house, reference);
    expect(sent.map(({ recipient }) => recipient)).toEqual([people.hana.email, people.leila.email, people.ada.email]);
    for (const { subject, body_text, body_html, workspace_id } of sent) {
      expect([subject, workspace_id]).toEqual([`[${reference}] There is something new`, null]);
      expect(body_text + body_html).not.toMatch(/Mobbing|Lager|HR case|Ada|Hana|Lindqvist|Mori/);
    }
    const { rows } = await house.owner.query('select type, facts::text from app.event where object_id = $1 order by xid, id', [id]);
    expect(rows.map(({ type }) => type)).toEqual(['case.opened', 'case.read', 'case.read', 'case.said']);
    for (const purpose of ['administration', 'rights'] as const) {
      const found = await transact(machine(tenants.acme.id, purpose), ({ tx }) =>
        tx.rows(sql`select type from app.event where object_id = ${id}`),
      );
      expect([purpose, found]).toEqual([purpose, []]);
    }
    expect(await world.wordsInLog(house, id)).toEqual([]);
    await sealLog(tenants.acme.id);
    expect((await verifyLog(tenants.acme.id)).faults).toEqual([]);
  });
});

test('an admin names the first of a team and never themselves; from then on only who leads it does, and who leaves is out of every case', async () => {
  const wanted = { workspace: workspaces.it.id, key: 'matter', prefix: 'MAT', name: { en: 'Matter', de: 'Vorgang' }, portal: false };
  expect((await cast.leila.post('/case-classes', wanted)).status).toBe(403);
  const made = (await cast.wanda.post<CaseClassReply>('/case-classes', wanted)).body;
  const path = `/case-classes/${made.id}/team`;
  const lead = (person: string) => ({ person, leads: true });
  expect((await cast.wanda.put(path, { people: [lead(people.wanda.id)] }, world.seen(made))).status).toBe(422);
  const first = (
    await cast.wanda.put<CaseClassReply>(path, { people: [lead(people.eve.id), { person: people.noah.id }] }, world.seen(made))
  ).body;
  expect((await cast.wanda.put(path, { people: [lead(people.bob.id)] }, world.seen(first))).status).toBe(403);
  expect((await cast.ada.post('/cases', { class: made.id, title: 'x' })).status).toBe(404);
  const opened = (await cast.noah.post<CaseReply>('/cases', { class: made.id, title: 'Notice', requester: people.bob.id })).body;
  expect((await cast.bob.get<CaseReply>(`/cases/${opened.reference}`)).body.title).toBe('Notice');
  expect((await cast.ada.post('/cases', { class: hr.id, title: 'x', requester: people.bob.id })).status).toBe(403);
  const left = (await cast.eve.put<CaseClassReply>(path, { people: [lead(people.eve.id)] }, world.seen(first))).body;
  expect(left.team?.map(({ person }) => person.id)).toEqual([people.eve.id]);
  expect((await cast.noah.get(`/cases/${opened.reference}`)).status).toBe(404);
  const anew = await cast.eve.put(path, { people: [lead(people.bob.id)] }, world.seen(left));
  expect([anew.status, anew.text]).toEqual([409, expect.stringContaining('without anybody')]);
  expect((await anonymous(house)('GET', '/api/v1/case-classes')).status).toBe(401);
});
