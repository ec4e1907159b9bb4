import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as world from '../../../tests/support/case-world.ts';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import { destroyKey } from '../../kernel/events/keys.ts';
import type { CaseReply } from './contract.ts';
import type { CaseClassReply, NeedToKnowGroup } from './contract-classes.ts';
import type { GlassAsk, SealedField } from './contract-sealed.ts';
import type { Unhandled } from './contract-unhandled.ts';
import { casesRegistry } from './registry.ts';
import { sealedRegistry } from './registry-sealed.ts';
import { eraseDue } from './service/retention.ts';
import { tellUnhandled } from './service/unhandled.ts';

const house = openHouse();
const day = 86_400_000;
const any = { 'if-match': '*' };
let cast: world.Cast;
let hr: CaseClassReply;
type Name = keyof world.Cast;

/** Petra and Wanda guard privacy. */
beforeAll(async () => {
  hr = await world.hrCases(house);
  await house.owner.query(
    "insert into app.role_grant (tenant_id, id, person_id, role, granted_at, granted_by) values ($1, gen_random_uuid(), $2, 'privacyOfficer', '2026-01-01', $3)",
    [tenants.acme.id, people.wanda.id, people.tom.id],
  );
});
beforeEach(async () => {
  cast = await world.signedIn(house);
});

const lead = (person: string) => ({ person, leads: true });
const opened = (title: string) => world.openedByAda(cast, hr, title);
const told = async (reference: string) => (await world.lettersAbout(house, reference)).map(({ recipient }) => recipient);
const health = async (members: string[]) =>
  (await cast.hana.post<NeedToKnowGroup>('/need-to-know-groups', { workspace: hr.workspace, name: 'Occupational health', members })).body;

test('who is added to a group that was let in is told by reference, and stands in the case with who added them; a group is let in once', async () => {
  const group = await health([people.noah.id]);
  const { reference, id } = await opened('Back again');
  const grant = { group: group.id, reason: 'Medical view' };
  expect((await cast.hana.post(`/cases/${reference}/grants`, grant)).status).toBe(201);
  const again = await cast.hana.post(`/cases/${reference}/grants`, grant);
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('let in already')]);
  const before = await told(reference);
  const members = [people.noah, people.leila, people.eve].map((one) => one.id);
  const path = `/need-to-know-groups/${group.id}/members`;
  expect((await cast.gina.put(path, { members }, any)).status).toBe(404);
  expect((await cast.eve.get(`/cases/${reference}`)).status).toBe(404);
  expect((await cast.hana.put(path, { members }, any)).status).toBe(200);
  // Leila saw it before.
  expect((await told(reference)).slice(before.length)).toEqual([people.eve.email]);
  const { body } = await cast.eve.get<CaseReply>(`/cases/${reference}`);
  const waysOf = (who: string) => body.audience.people.find(({ person }) => person.id === who)?.ways.at(-1);
  const [noahs, eves] = [waysOf(people.noah.id), waysOf(people.eve.id)];
  expect(eves).toMatchObject({ kind: 'group', by: { id: people.hana.id }, reason: 'Medical view' });
  expect(Date.parse(eves?.since ?? '')).toBeGreaterThan(Date.parse(noahs?.since ?? ''));
  const { rows } = await house.owner.query(
    "select facts ->> 'personId' as who from app.event where object_id = $1 and type = 'case.letIn' and facts ? 'personId' order by 1",
    [id],
  );
  expect(rows.map(({ who }) => who)).toEqual([people.leila.id, people.eve.id].sort());
  expect((await cast.hana.put(path, { members: [people.noah.id] }, any)).status).toBe(200);
  expect((await cast.eve.get(`/cases/${reference}`)).status).toBe(404);
});

describe('a case that nobody handles any more', () => {
  const unhandled = async (name: Name) => (await cast[name].get<{ items: Unhandled[] }>('/unhandled-cases')).body.items;
  const switched = (name: 'hana' | 'leila', deed: 'put' | 'delete') => cast.tom[deed](`/people/${people[name].id}/deactivation`);
  const naming = (name: Name, reference: string, person: string, reason = 'Takes over') =>
    cast[name].put(`/unhandled-cases/${reference}/handler`, { person, reason });

  test('is told by reference to who leads its team or guards privacy, who name somebody without reading it; it takes two, and stands in the case', async () => {
    const { reference } = await opened('Zwieback');
    const team = [lead(people.hana.id), { person: people.leila.id }, lead(people.wanda.id), { person: people.noah.id }];
    await cast.hana.put(`/case-classes/${hr.id}/team`, { people: team }, any);
    expect(await unhandled('petra')).toEqual([]);
    await switched('hana', 'put');
    await tellUnhandled(tenants.acme.id);
    expect(await unhandled('petra')).toEqual([]);
    await switched('leila', 'put');
    const before = await told(reference);
    for (const _turn of [1, 2]) await tellUnhandled(tenants.acme.id);
    expect((await told(reference)).slice(before.length).sort()).toEqual([people.petra.email, people.wanda.email]);

    // Wanda leads, and brings Eve into the team: Eve she cannot name.
    const anew = [lead(people.wanda.id), { person: people.noah.id }, { person: people.eve.id }];
    expect((await cast.wanda.put(`/case-classes/${hr.id}/team`, { people: anew }, any)).status).toBe(200);
    const candidates = async (name: Name) =>
      (await unhandled(name))
        .find((one) => one.reference === reference)
        ?.candidates.map(({ name: called }) => called)
        .sort();
    expect([await candidates('wanda'), await candidates('petra')]).toEqual([
      ['Noah Fischer'],
      ['Eve Haddad', 'Noah Fischer', 'Wanda Kaya'],
    ]);
    expect([await unhandled('tom'), await unhandled('eve'), await unhandled('gina')]).toEqual([[], [], []]);
    for (const name of ['tom', 'eve', 'ada', 'gina'] as const) expect((await naming(name, reference, people.noah.id)).status).toBe(404);
    expect((await naming('wanda', reference, people.eve.id)).status).toBe(422);
    expect((await naming('wanda', reference, people.wanda.id)).status).toBe(422);
    expect((await naming('petra', reference, people.noah.id, '')).status).toBe(422);
    expect((await naming('petra', reference, people.noah.id)).status).toBe(200);
    expect((await naming('wanda', reference, people.noah.id)).status).toBe(404);

    const { body } = await cast.noah.get<CaseReply>(`/cases/${reference}`);
    expect(body).toMatchObject({ assignee: { id: people.noah.id }, can: { change: true, grant: true } });
    expect(body.audience.people.find(({ person }) => person.id === people.noah.id)?.ways).toMatchObject([
      { kind: 'assigned', reason: 'Takes over', by: { id: people.petra.id } },
    ]);
    for (const name of ['petra', 'wanda'] as const) expect((await cast[name].get(`/cases/${reference}`)).status).toBe(404);
    expect((await told(reference)).slice(before.length + 2).sort()).toEqual([people.ada.email, people.noah.email, people.wanda.email]);
    expect((await cast.petra.get('/unhandled-cases')).text).not.toContain('Zwieback');
    await switched('hana', 'delete');
    await switched('leila', 'delete');
  });
});

type Value = { value: string };
const value = async (name: Name, { id }: Pick<SealedField, 'id'>) => {
  const { status, body } = await cast[name].get<Value>(`/sealed-fields/${id}/value`);
  return status === 200 ? body.value : status;
};

const tables = Object.entries({ ...casesRegistry.tables, ...sealedRegistry.tables });
/** What the registry says of each value of cases that is held about somebody. */
const actions = tables.flatMap(([table, { subjects, columns }]) =>
  Object.entries(subjects).flatMap(([subject, held]) =>
    Object.entries(columns).map(([column, said]) => ({
      table,
      column,
      via: 'via' in held ? held.via : '',
      action: 'erase' in said ? said.erase[subject] : undefined,
    })),
  ),
);
const wanted = (which: string) => actions.filter(({ action }) => action === which);

/** Does it to somebody. */
async function erased(person: string): Promise<void> {
  for (const { table, via } of wanted('delete')) await house.owner.query(`delete from ${table} where "${via}" = $1`, [person]);
  for (const { table, column, via } of wanted('redactSpans'))
    await house.owner.query(`update ${table} set "${column}" = 'gone' where "${via}" = $1`, [person]);
  expect(wanted('destroyKey')).toHaveLength(1);
  await transact(machine(tenants.acme.id), (call) => destroyKey(call, person));
  await house.owner.query("update app.person set given_name = 'Somebody', family_name = '', active = false where id = $1", [person]);
}

describe('who is erased', () => {
  test('and asked to break the glass: what was declined tells them nothing once a case is gone, and nobody anything after a year', async () => {
    const [gone, kept] = [await opened('Goes'), await opened('Stays')];
    const ask = async (reference: string) => {
      const { body } = await cast.petra.post<GlassAsk>('/glass-asks', { reference, reason: 'A court' });
      await cast.wanda.put(`/glass-asks/${body.id}/decision`, { confirm: false, reason: 'No ground' }, any);
      return body.id;
    };
    const ids = [await ask(gone.reference), await ask('HRC-222222'), await ask(kept.reference)];
    const hers = async () => {
      const { items } = (await cast.petra.get<{ items: GlassAsk[] }>('/glass-asks')).body;
      return ids.flatMap((id) => items.filter((one) => one.id === id));
    };
    const before = await hers();
    expect(before).toHaveLength(3);
    await house.owner.query('update app.confidential_case set open = false, keep_until = opened_at where id = $1', [gone.id]);
    await eraseDue(tenants.acme.id);
    expect(await hers()).toEqual(before);
    shiftClock(366 * day);
    await eraseDue(tenants.acme.id);
    cast = await world.signedIn(house);
    const answers = await Promise.all(
      ids.map((id) => cast.petra.put(`/glass-asks/${id}/decision`, { confirm: false, reason: 'x' }, any).then(({ status }) => status)),
    );
    expect(answers).toEqual([404, 404, 404]);
  });

  test('takes along what was sealed in their own case, and leaves what they sealed in one of nobody: those who are in it go on', async () => {
    await cast.wanda.put(
      `/case-classes/${hr.id}/team`,
      { people: [lead(people.wanda.id), lead(people.hana.id), lead(people.leila.id)] },
      any,
    );
    cast = await world.signedIn(house);
    const group = await health([people.noah.id]);
    const own = await opened('Phased return');
    const nobodys = (await cast.hana.post<CaseReply>('/cases', { class: hr.id, title: 'Of nobody', requester: null })).body;
    const seal = async (name: Name, { reference }: CaseReply) =>
      (await cast[name].post<SealedField>(`/cases/${reference}/sealed-fields`, { label: 'Salary', value: 'Band 7', groups: [group.id] }))
        .body;
    const [certificate, salary] = [await seal('ada', own), await seal('hana', nobodys)];
    await cast.hana.post(`/cases/${own.reference}/messages`, { kind: 'note', body: 'Agreed by phone' });
    expect([await value('noah', certificate), await value('noah', salary)]).toEqual(['Band 7', 'Band 7']);

    await erased(people.hana.id);
    expect([await value('noah', certificate), await value('noah', salary)]).toEqual(['Band 7', 'Band 7']);
    const { body } = await cast.leila.get<CaseReply>(`/cases/${own.reference}`);
    expect([world.inCase(body).includes('Somebody'), body.messages.map(({ html }) => html), body.can.change]).toEqual([
      false,
      ['gone'],
      true,
    ]);
    expect((await cast.leila.get<{ items: SealedField[] }>(`/cases/${nobodys.reference}/sealed-fields`)).body.items).toHaveLength(1);

    await erased(people.ada.id);
    expect([await value('noah', certificate), await value('noah', salary)]).toEqual([409, 'Band 7']);
    const after = await cast.leila.get<CaseReply>(`/cases/${own.reference}`);
    expect([after.status, after.body.title, after.body.requester?.name]).toEqual([200, 'gone', 'Somebody']);
    expect((await cast.leila.put(`/cases/${own.reference}/state`, { to: 'closedComplete' }, any)).status).toBe(200);
  });
});
