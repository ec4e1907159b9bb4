import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as world from '../../../tests/support/case-world.ts';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { waitingForLocks } from '../../../tests/support/locks.ts';
import { type Actor, machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { mailWatch } from '../../kernel/mail/send.ts';
import type { CaseReply } from './contract.ts';
import type { CaseClassReply, NeedToKnowGroup } from './contract-classes.ts';
import type { GlassAsk } from './contract-sealed.ts';
import type { CaseSettings } from './contract-settings.ts';
import { caseByReference } from './queries/cases.ts';
import { nameReader } from './reader.ts';

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

/** What the database does to answer Tom, who asks for a case by its reference: each step with how often it was taken. */
const courseFor = (reference: string, look: Looking): Promise<unknown[]> =>
  transact({ ...machine(tenants.acme.id, 'service'), kind: 'person', id: people.tom.id }, async (call) => {
    await nameReader(call);
    const { tx } = call;
    const explained: Tx = {
      ...tx,
      row: async <Row>(statement: Sql): Promise<Row | undefined> =>
        ({ steps: await tx.rows(sql`explain (analyze, costs off, timing off, summary off, buffers off) ${statement}`) }) as unknown as Row,
    };
    const { steps } = (await look(explained, call.actor, reference)) as unknown as { steps: unknown[] };
    // Of two moments, and of two references.
    return steps.map((step) => JSON.stringify(step).replace(/'\d{4}-[^']*'|HRC-\w{6}/g, '…'));
  });
type Looking = (tx: Tx, actor: Actor, reference: string) => Promise<unknown>;

test('a case that one may not see is refused by the same course as one that is not there, so no clock tells them apart', async () => {
  const { reference } = await world.openedByAda(cast, hr, 'Not for Tom');
  const both = (look: Looking) => Promise.all([courseFor(reference, look), courseFor('HRC-222222', look)]);
  const [hidden, absent] = await both(caseByReference);
  expect(hidden?.length).toBeGreaterThan(5);
  expect(hidden).toEqual(absent);
  // Looked for as it was before, each is told by its course.
  const plainly: Looking = (tx, _actor, of) =>
    tx.row(sql`select id from app.confidential_case where tenant_id = ${tx.tenantId} and reference = ${of}`);
  const [shown, none] = await both(plainly);
  expect(shown).not.toEqual(none);
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
  await expect.poll(() => waitingForLocks(house), { timeout: 30_000 }).toBe(1);
  await house.owner.query('commit');
  expect(world.inCase(await opening)).toEqual(['Ada Lindqvist', 'Hana Mori']);
});

test('whoever leaves the team while somebody else is let out of a case stays in it, as the last who handles it', async () => {
  await team('hana', [lead(people.hana.id), { person: people.leila.id }]);
  const { reference, id } = await world.openedByAda(cast, hr, 'Of two');
  // Hana is let out of the case, and at that moment takes Leila out of the team.
  await house.owner.query('begin');
  await house.owner.query('select from app.confidential_case where id = $1 for update', [id]);
  await house.owner.query('update app.confidential_case_grant set revoked_at = granted_at where case_id = $1 and person_id = $2', [
    id,
    people.hana.id,
  ]);
  const leaving = team('hana', [lead(people.hana.id)]);
  await expect.poll(() => waitingForLocks(house), { timeout: 30_000 }).toBe(1);
  await house.owner.query('commit');
  expect((await leaving).status).toBe(200);
  expect((await cast.leila.get<CaseReply>(`/cases/${reference}`)).body.can.change).toBe(true);
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

describe('who counts for a broken glass, and for how long it opens', () => {
  type Asks = { items: GlassAsk[]; minutes: number; countsFrom: string | null };
  type Name = keyof world.Cast;
  const minute = 60_000;
  const any = { 'if-match': '*' };
  const asks = async (name: Name) => (await cast[name].get<Asks>('/glass-asks')).body;
  const asking = (name: Name, reference: string) => cast[name].post<GlassAsk>('/glass-asks', { reference, reason: 'A court' });
  const confirming = (name: Name, { id }: GlassAsk) =>
    cast[name].put<GlassAsk>(`/glass-asks/${id}/decision`, { confirm: true, reason: '' }, any);
  async function aWeekLater(): Promise<void> {
    shiftClock(7 * 24 * 60 * minute + minute);
    cast = await world.signedIn(house);
  }
  /** Petra and Wanda have guarded privacy for long. */
  beforeAll(
    async () =>
      await house.owner.query(
        "insert into app.role_grant (tenant_id, id, person_id, role, granted_at, granted_by) values ($1, gen_random_uuid(), $2, 'privacyOfficer', '2026-01-01', $3)",
        [tenants.acme.id, people.wanda.id, people.tom.id],
      ),
  );

  test('Tom says for how long, within bounds; nobody asks for longer, and what was asked for before ends by what he says now', async () => {
    const path = '/case-settings';
    const wanted = { glassMinutes: 10, guardDays: 7 };
    const { body: usual } = await cast.tom.get<CaseSettings>(path);
    expect(usual).toEqual({ glassMinutes: 30, guardDays: 7, version: 1 });
    expect([(await cast.petra.get(path)).status, (await cast.petra.put(path, wanted, any)).status]).toEqual([403, 403]);
    for (const wrong of [{ glassMinutes: 121 }, { glassMinutes: 4 }, { guardDays: 6 }])
      expect((await cast.tom.put(path, { ...wanted, ...wrong }, any)).status).toBe(422);
    const { reference } = await world.openedByAda(cast, hr);
    const { body: before } = await asking('petra', reference);
    expect((await cast.tom.put<CaseSettings>(path, wanted, world.seen(usual))).body).toMatchObject({ glassMinutes: 10, version: 2 });
    expect((await cast.tom.put(path, wanted, world.seen(usual))).status).toBe(412);
    expect((await cast.gina.get<CaseSettings>(path)).body.glassMinutes).toBe(30);
    const within = (await cast.hana.get<{ minutes: number }>(`/cases/${reference}/sealed-fields`)).body;
    expect([(await asks('hana')).minutes, within.minutes]).toEqual([10, 10]);
    const other = { reference: (await world.openedByAda(cast, hr)).reference, reason: 'A court' };
    expect((await cast.petra.post('/glass-asks', { ...other, minutes: 11 })).status).toBe(422);
    expect((await asking('petra', other.reference)).body.minutes).toBe(10);
    await confirming('wanda', before);
    expect((await cast.petra.get(`/cases/${reference}`)).status).toBe(200);
    shiftClock(11 * minute);
    expect((await cast.petra.get(`/cases/${reference}`)).status).toBe(404);
  });

  test('two whom Tom appoints for an afternoon are neither asker nor second person for a week, and Petra is told of each of them', async () => {
    const { reference } = await world.openedByAda(cast, hr);
    const { body: hers } = await asking('petra', reference);
    for (const personId of [people.eve.id, people.bob.id])
      expect((await cast.tom.post('/roles', { personId, role: 'privacyOfficer', workspaceId: null })).status).toBe(201);
    cast = await world.signedIn(house);
    const { rows } = await house.owner.query("select recipient from app.outbound_mail where subject = 'Somebody else guards privacy now'");
    // Eve, who guards privacy since then, hears of Bob.
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(
      [people.eve, people.petra, people.petra, people.wanda, people.wanda].map(({ email }) => email),
    );
    const early = await asking('eve', reference);
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('long enough')]);
    expect((await asking('eve', 'HRC-222222')).status).toBe(409);
    expect([(await asks('bob')).items, (await confirming('bob', hers)).status]).toEqual([[], 404]);
    expect(Date.parse((await asks('bob')).countsFrom ?? '')).toBeGreaterThan(Date.now() + 6.9 * 24 * 60 * minute);
    await aWeekLater();
    const { status, body } = await asking('eve', reference);
    expect([status, (await confirming('bob', body)).body.state]).toEqual([201, 'confirmed']);
    expect((await cast.eve.get(`/cases/${reference}`)).status).toBe(200);
  });

  test('whoever leads only since the case was opened is no second person for a week either', async () => {
    await team('hana', [lead(people.hana.id), { person: people.leila.id }]);
    const { reference } = await world.openedByAda(cast, hr);
    const sealed = { label: 'Certificate', value: 'Four hours' };
    const { body: field } = await cast.ada.post<{ id: string }>(`/cases/${reference}/sealed-fields`, sealed);
    await team('hana', [lead(people.hana.id), lead(people.leila.id)]);
    const breaking = () => cast.hana.post<GlassAsk>(`/sealed-fields/${field.id}/glass-asks`, { reason: 'Today' });
    expect((await confirming('leila', (await breaking()).body)).status).toBe(403);
    await aWeekLater();
    expect((await confirming('leila', (await breaking()).body)).body.state).toBe('confirmed');
  });
});
