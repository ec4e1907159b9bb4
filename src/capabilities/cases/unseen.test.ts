import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as world from '../../../tests/support/case-world.ts';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { mailWatch } from '../../kernel/mail/send.ts';
import type { CaseReply } from './contract.ts';
import type { CaseClassReply, NeedToKnowGroup } from './contract-classes.ts';

const house = openHouse();
let cast: world.Cast;
let hr: CaseClassReply;

beforeAll(async () => {
  hr = await world.hrCases(house);
});
beforeEach(async () => {
  cast = await world.signedIn(house);
});

const lead = (person: string) => ({ person, leads: true });
const team = (name: 'hana' | 'tom', wanted: object[]) =>
  cast[name].put<CaseClassReply>(`/case-classes/${hr.id}/team`, { people: wanted }, { 'if-match': '*' });

test('a letter about a case that does not arrive tells whoever runs the tenant nothing', async () => {
  const before = (await cast.tom.get('/undelivered-mail')).text;
  const { reference } = await world.openedByAda(cast, hr);
  await mailWatch({ deliver: () => Promise.reject(Object.assign(new Error('550 No such mailbox'), { responseCode: 550 })) }).run(
    tenants.acme.id,
  );
  const { rows } = await house.owner.query<{ id: string }>(
    'select id from app.outbound_mail where subject like $1 and last_error is not null',
    [`%${reference}%`],
  );
  expect(rows).toHaveLength(2);
  expect((await cast.tom.get('/undelivered-mail')).text).toBe(before);
  expect((await cast.tom.put(`/undelivered-mail/${rows[0]?.id}/new-try`, {})).status).toBe(404);
});

test('a repeat with the same Idempotency-Key shows nothing to who was let out meanwhile', async () => {
  const { reference } = await world.openedByAda(cast, hr, 'Zwieback');
  const key = { 'idempotency-key': 'one-key-of-leila' };
  const wanted = { person: people.noah.id, reason: 'Knows the contract' };
  const first = await cast.leila.post<CaseReply>(`/cases/${reference}/grants`, wanted, key);
  expect(first.status).toBe(201);
  expect((await cast.leila.post<CaseReply>(`/cases/${reference}/grants`, wanted, key)).body.audience).toEqual(first.body.audience);
  const { rows } = await house.owner.query("select answer::text from app.idempotency where answer::text like '%Zwieback%'");
  expect(rows).toEqual([]);
  const grant = first.body.audience.people.find(({ person }) => person.id === people.leila.id)?.ways[0]?.grant;
  expect((await cast.hana.put(`/cases/${reference}/grants/${grant}/end`, { reason: 'On leave' })).status).toBe(200);
  const again = await cast.leila.post(`/cases/${reference}/grants`, wanted, key);
  expect([again.status, again.text.includes('Zwieback')]).toEqual([404, false]);
});

test('Hana, whom a case is about, does not learn of it by changing who is in the team she leads', async () => {
  const { reference } = await world.openedByAda(cast, hr, 'About Hana', { subjects: [people.hana.id] });
  expect((await cast.hana.get(`/cases/${reference}`)).status).toBe(404);
  const changed = await team('hana', [lead(people.hana.id)]);
  expect([changed.status, changed.text.includes('without anybody')]).toEqual([200, false]);
  // Nobody else handles it: Leila stays in it, and only in it.
  expect((await cast.leila.get<CaseReply>(`/cases/${reference}`)).body.can.change).toBe(true);
});

test('Tom begins another kind of cases whose team he names: it lets nobody into cases of before by adding to their groups', async () => {
  await team('hana', [lead(people.hana.id), { person: people.leila.id }]);
  const group = { workspace: hr.workspace, name: 'Occupational health', members: [people.noah.id] };
  const { id } = (await cast.hana.post<NeedToKnowGroup>('/need-to-know-groups', group)).body;
  const { reference } = await world.openedByAda(cast, hr, 'Of the others');
  await cast.hana.post(`/cases/${reference}/grants`, { group: id, reason: 'Medical view' });
  const members = async (name: 'bob' | 'leila' | 'wanda', who: string[]) =>
    (await cast[name].put(`/need-to-know-groups/${id}/members`, { members: who }, { 'if-match': '*' })).status;

  const kind = { workspace: hr.workspace, key: 'other', prefix: 'OTH', name: { en: 'Other' } };
  const other = (await cast.tom.post<CaseClassReply>('/case-classes', kind)).body;
  const named = (name: 'tom' | 'bob', ...wanted: object[]) =>
    cast[name].put(`/case-classes/${other.id}/team`, { people: wanted }, { 'if-match': '*' });
  expect((await named('tom', lead(people.bob.id))).status).toBe(200);
  expect(await members('bob', [people.noah.id, people.eve.id])).toBe(422);
  // Whom Bob names is no nearer to it than he is.
  expect((await named('bob', lead(people.bob.id), lead(people.wanda.id))).status).toBe(200);
  expect(await members('wanda', [people.noah.id, people.eve.id])).toBe(422);
  expect((await cast.eve.get(`/cases/${reference}`)).status).toBe(404);

  // Hana, who led before there was the group, hands it on.
  await team('hana', [lead(people.hana.id), lead(people.leila.id)]);
  expect(await members('leila', [people.noah.id, people.eve.id])).toBe(200);
  expect((await cast.eve.get(`/cases/${reference}`)).status).toBe(200);
  expect(await members('bob', [people.noah.id])).toBe(200);
  expect((await cast.eve.get(`/cases/${reference}`)).status).toBe(404);
});

test('whoever left the team while they were deactivated has nothing of it when Tom brings them back', async () => {
  await team('hana', [lead(people.hana.id), { person: people.leila.id }]);
  const { reference } = await world.openedByAda(cast, hr, 'Of before');
  expect((await cast.leila.get(`/cases/${reference}`)).status).toBe(200);
  expect((await cast.tom.put(`/people/${people.leila.id}/deactivation`)).status).toBe(200);
  await team('hana', [lead(people.hana.id)]);
  expect((await cast.tom.delete(`/people/${people.leila.id}/deactivation`)).status).toBe(200);
  cast = await world.signedIn(house);
  expect((await cast.leila.get(`/cases/${reference}`)).status).toBe(404);
});

test('who leaves the team while a case is opened is not let into it', async () => {
  await team('hana', [lead(people.hana.id), { person: people.leila.id }]);
  await house.owner.query('begin');
  await house.owner.query('select from app.confidential_case_class where id = $1 for update', [hr.id]);
  await house.owner.query('delete from app.confidential_case_team where class_id = $1 and person_id = $2', [hr.id, people.leila.id]);
  const opening = world.openedByAda(cast, hr, 'Meanwhile');
  await waitingForLock();
  await house.owner.query('commit');
  expect(world.inCase(await opening)).toEqual(['Ada Lindqvist', 'Hana Mori']);
});

test('a case whose state its class knows no more is led on by who handles it', async () => {
  const { reference } = await world.openedByAda(cast, hr, 'Old states');
  const state = (key: string, group: string, to: string[]) => ({ key, name: { en: key, de: key }, group, to });
  const machine = { states: [state('begun', 'open', ['over']), state('over', 'closed', [])] };
  expect((await cast.tom.patch(`/case-classes/${hr.id}`, { machine }, { 'if-match': '*' })).status).toBe(200);
  const { body } = await cast.hana.get<CaseReply>(`/cases/${reference}`);
  expect([body.state.key, body.moves.map(({ key }) => key)]).toEqual(['new', ['begun', 'over']]);
  const moved = await cast.hana.put<CaseReply>(`/cases/${reference}/state`, { to: 'over' }, world.seen(body));
  expect([moved.status, moved.body.open]).toEqual([200, false]);
});

test('whoever asked is told where a case waits for them or is over, and who handles it what they did; of the rest nobody', async () => {
  const { reference } = await world.openedByAda(cast, await world.strictReports(cast), 'Told');
  const told = async () => (await world.lettersAbout(house, reference)).map(({ recipient }) => recipient).slice(1);
  const move = (name: 'ada' | 'hana', to: string) => cast[name].put(`/cases/${reference}/state`, { to }, { 'if-match': '*' });
  expect([(await move('hana', 'inProgress')).status, await told()]).toEqual([200, []]);
  expect([(await move('hana', 'awaitingAcceptance')).status, await told()]).toEqual([200, [people.ada.email]]);
  expect([(await move('ada', 'closedComplete')).status, await told()]).toEqual([200, [people.ada.email, people.hana.email]]);
});

/** Until the opening stands at the class that somebody else holds, or is done without having waited. */
async function waitingForLock(): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const { rows } = await house.owner.query(
      `select from pg_locks l where not l.granted union all
       select from app.confidential_case where title = 'Meanwhile'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
