import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import { newId } from '../../kernel/shared/ids.ts';
import type { CaseReply } from './contract.ts';
import type { CaseClassReply, NeedToKnowGroup } from './contract-classes.ts';
import type { GlassAsk, SealedField, SealedFields } from './contract-sealed.ts';

const house = openHouse();
const who = ['ada', 'bob', 'eve', 'noah', 'hana', 'leila', 'wanda', 'tom', 'petra', 'gina'] as const;
type Name = (typeof who)[number];
let cast: Record<Name, Client>;
let hr: CaseClassReply;
let health: NeedToKnowGroup;
const secret = 'Quarkschnecke';
const minute = 60_000;

/** Hana leads the case team, Leila helps her, Noah is occupational health. Petra and Wanda guard privacy. */
beforeAll(async () => {
  await house.owner.query(
    "insert into app.role_grant (tenant_id, id, person_id, role, granted_at, granted_by) values ($1, $2, $3, 'privacyOfficer', '2026-01-01', $4)",
    [tenants.acme.id, newId(), people.wanda.id, people.tom.id],
  );
  await signIn();
  const wanted = { workspace: workspaces.hr.id, key: 'hr-case', prefix: 'HRC', name: { en: 'HR case', de: 'Personalfall' } };
  const { body } = await cast.tom.post<CaseClassReply>('/case-classes', wanted);
  const members = [{ person: people.hana.id, leads: true }, { person: people.leila.id }];
  hr = (await cast.tom.put<CaseClassReply>(`/case-classes/${body.id}/team`, { people: members }, version(body))).body;
  const group = { workspace: workspaces.hr.id, name: 'Occupational health', members: [people.noah.id] };
  health = (await cast.hana.post<NeedToKnowGroup>('/need-to-know-groups', group)).body;
});

beforeEach(signIn);

async function signIn(): Promise<void> {
  cast = Object.fromEntries(await Promise.all(who.map(async (name) => [name, await as(house, name)] as const))) as Record<Name, Client>;
}

const version = (one: { version: number }) => ({ 'if-match': `"${one.version}"` });

async function opened(more: object = {}): Promise<CaseReply> {
  return (await cast.ada.post<CaseReply>('/cases', { class: hr.id, title: 'Phased return', ...more })).body;
}

/** Ada seals her certificate for occupational health. */
async function sealed(): Promise<{ reference: string; caseId: string; field: SealedField }> {
  const { reference, id } = await opened();
  const wanted = { label: 'Medical certificate', value: `Four hours, ${secret}`, groups: [health.id] };
  const { status, body, text } = await cast.ada.post<SealedField>(`/cases/${reference}/sealed-fields`, wanted);
  expect([status, text.includes(secret)]).toEqual([201, false]);
  return { reference, caseId: id, field: body };
}

const value = async (name: Name, { id }: SealedField) => {
  const { status, body } = await cast[name].get<{ value: string }>(`/sealed-fields/${id}/value`);
  return status === 200 ? body.value : status;
};
const within = async (name: Name, reference: string) => (await cast[name].get<SealedFields>(`/cases/${reference}/sealed-fields`)).body;
const asks = async (name: Name) => (await cast[name].get<{ items: GlassAsk[]; toDecide: number }>('/glass-asks')).body;
const decision = (name: Name, ask: GlassAsk, confirm: boolean, reason = '') =>
  cast[name].put<GlassAsk>(`/glass-asks/${ask.id}/decision`, { confirm, reason }, version(ask));
const breaking = (name: Name, { id }: SealedField, more: object = {}) =>
  cast[name].post<GlassAsk>(`/sealed-fields/${id}/glass-asks`, { reason: 'The works council needs the date', ...more });
const asking = (name: Name, reference: string) => cast[name].post<GlassAsk>('/glass-asks', { reference, reason: 'A court asks for it' });

describe('what is sealed', () => {
  test('Ada seals her certificate for occupational health: Noah opens it without the case, who handles it sees that it is there and no more', async () => {
    const { reference, field } = await sealed();
    const seen = await within('hana', reference);
    expect(seen.items).toMatchObject([
      { label: 'Medical certificate', sealedBy: { id: people.ada.id }, can: { open: false, grant: false, breakGlass: true, ask: true } },
    ]);
    expect(seen.items[0]?.holders.map(({ person, ways }) => [person.name, ways[0]?.kind, ways[0]?.group])).toEqual([
      ['Ada Lindqvist', 'sealer', null],
      ['Noah Fischer', 'group', 'Occupational health'],
    ]);
    expect([await value('hana', field), await value('leila', field)]).toEqual([403, 403]);
    expect(await value('ada', field)).toBe(`Four hours, ${secret}`);
    expect(await value('noah', field)).toBe(`Four hours, ${secret}`);
    expect((await cast.noah.get(`/cases/${reference}`)).status).toBe(404);
    expect((await cast.noah.get<{ items: SealedField[] }>('/sealed-fields')).body.items.map(({ id }) => id)).toContain(field.id);
    for (const name of ['bob', 'eve', 'wanda', 'tom', 'petra', 'gina'] as const) {
      const { status } = await cast[name].get(`/cases/${reference}/sealed-fields`);
      expect([name, await value(name, field), status]).toEqual([name, 404, 404]);
    }
    expect((await within('hana', reference)).items[0]?.openings.map(({ person, byGlass }) => [person.name, byGlass])).toEqual([
      ['Noah Fischer', false],
      ['Ada Lindqvist', false],
    ]);
  });

  test('what is sealed stands in no event, letter, list, search or answer kept for its repeat, and lies encrypted', async () => {
    const { reference, caseId, field } = await sealed();
    await value('noah', field);
    for (const table of [
      'event',
      'outbound_mail',
      'idempotency',
      'confidential_sealed_field',
      'confidential_seal_grant',
      'confidential_case',
    ]) {
      const { rows } = await house.owner.query(`select count(*)::int as held from app.${table} t where t::text like '%' || $1 || '%'`, [
        secret,
      ]);
      expect([table, rows[0].held]).toEqual([table, 0]);
    }
    const { rows } = await house.owner.query('select box from app.confidential_sealed_value where field_id = $1', [field.id]);
    expect(rows[0].box.includes(Buffer.from(secret))).toBe(false);
    for (const path of [`/cases/${reference}`, `/cases/${reference}/sealed-fields`, `/cases?search=${secret}`, '/cases', '/sealed-fields'])
      for (const name of ['ada', 'hana', 'noah'] as const) expect((await cast[name].get(path)).text).not.toContain(secret);
    const told = await house.owner.query('select type from app.event where object_id = $1 order by xid, id', [caseId]);
    expect(told.rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['case.sealed', 'case.sealOpened']));
    const mails = await house.owner.query('select recipient, subject from app.outbound_mail where subject like $1 order by id', [
      `%${reference}%`,
    ]);
    expect(mails.rows.at(-1)).toEqual({ recipient: people.noah.email, subject: `[${reference}] There is something new` });
  });

  test('the database shows the value to nobody without a live seal, also to who reads the case', async () => {
    const { field } = await sealed();
    const seen = (reader: string | null) =>
      transact(machine(tenants.acme.id, 'service'), async ({ tx }) => {
        if (reader !== null) await tx.run(sql`select set_config('app.case_reader', ${reader}, true)`);
        return (await tx.rows(sql`select field_id from app.confidential_sealed_value where field_id = ${field.id}`)).length;
      });
    expect(await Promise.all([null, people.hana.id, people.tom.id, people.petra.id, people.noah.id].map(seen))).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('who can open it', () => {
  test('who can says who else can, with a reason, and takes it back; the last who can stays, and whom the case is about never can', async () => {
    const { reference, field } = await sealed();
    const path = `/sealed-fields/${field.id}/grants`;
    expect((await cast.hana.post(path, { person: people.hana.id, reason: 'I lead' })).status).toBe(403);
    expect((await cast.ada.post(path, { person: people.leila.id })).status).toBe(422);
    const { body } = await cast.ada.post<SealedField>(path, { person: people.leila.id, reason: 'Knows me' });
    expect(await value('leila', field)).toContain(secret);
    expect((await cast.ada.post(path, { person: people.leila.id, reason: 'Again' })).status).toBe(409);
    const grantOf = (id: string) => body.holders.find(({ person }) => person.id === id)?.ways[0]?.grant;
    const end = (id: string) => cast.ada.put(`${path}/${grantOf(id)}/end`, { reason: 'No more' });
    expect((await cast.hana.put(`${path}/${grantOf(people.leila.id)}/end`, { reason: 'Hm' })).status).toBe(403);
    expect((await end(people.leila.id)).status).toBe(200);
    expect([await value('leila', field), (await end(people.leila.id)).status]).toEqual([403, 404]);
    expect((await end(people.noah.id)).status).toBe(200);
    expect([await value('noah', field), (await end(people.ada.id)).status]).toEqual([404, 409]);
    const about = await opened({ subjects: [people.noah.id] });
    const own = { label: 'Salary', value: secret, groups: [health.id] };
    expect((await cast.ada.post(`/cases/${about.reference}/sealed-fields`, { ...own, people: [people.noah.id] })).status).toBe(422);
    const { body: salary } = await cast.ada.post<SealedField>(`/cases/${about.reference}/sealed-fields`, own);
    expect([salary.holders.length, await value('noah', salary)]).toEqual([1, 404]);
    expect((await cast.eve.post(`/cases/${reference}/sealed-fields`, own)).status).toBe(404);
  });

  test('Hana asks occupational health instead; Noah answers without telling what is sealed', async () => {
    const { reference, field } = await sealed();
    const path = `/sealed-fields/${field.id}/questions`;
    expect((await cast.bob.post(path, { text: 'And?' })).status).toBe(404);
    const { body } = await cast.hana.post<SealedField>(path, { text: 'From which day on?' });
    const question = body.questions[0]?.id;
    expect((await cast.hana.put(`${path}/${question}/answer`, { text: 'Today' })).status).toBe(403);
    expect((await cast.noah.put(`${path}/${question}/answer`, { text: 'From 1 December' })).status).toBe(200);
    expect((await cast.noah.put(`${path}/${question}/answer`, { text: 'No, 2' })).status).toBe(404);
    expect((await within('hana', reference)).items[0]?.questions).toMatchObject([
      { text: 'From which day on?', answer: 'From 1 December', answeredBy: { id: people.noah.id } },
    ]);
  });
});

describe('breaking the glass', () => {
  test('Leila asks, Petra confirms: for 30 minutes Leila reads, all is told and stays in the case, and it ends by the clock', async () => {
    const { reference, field } = await sealed();
    expect((await breaking('ada', field)).status).toBe(403);
    expect((await breaking('tom', field)).status).toBe(404);
    expect((await breaking('leila', field, { minutes: 241 })).status).toBe(422);
    const { body: ask } = await breaking('leila', field);
    expect(ask).toMatchObject({ kind: 'field', state: 'waiting', minutes: 30, opens: null, can: { decide: false } });
    expect((await breaking('leila', field)).status).toBe(409);
    expect(await value('leila', field)).toBe(403);
    expect((await decision('leila', ask, true)).status).toBe(403);
    for (const name of ['tom', 'eve', 'noah', 'gina'] as const) expect((await decision(name, ask, true)).status).toBe(404);
    expect((await asks('tom')).items).toEqual([]);
    expect((await asks('petra')).items.find(({ id }) => id === ask.id)).toMatchObject({ opens: true, can: { decide: true } });
    expect((await decision('petra', { ...ask, version: 7 }, true)).status).toBe(412);
    const { body: broken } = await decision('petra', ask, true);
    expect(broken).toMatchObject({ state: 'confirmed', decidedBy: { id: people.petra.id }, until: expect.any(String) });
    expect((await decision('hana', broken, false, 'Late')).status).toBe(409);
    expect(await value('leila', field)).toContain(secret);
    expect(await value('petra', field)).toBe(404);
    expect((await cast.leila.post(`/sealed-fields/${field.id}/grants`, { person: people.eve.id, reason: 'Too' })).status).toBe(403);
    const told = await house.owner.query('select distinct recipient from app.outbound_mail where subject like $1', [`%${reference}%`]);
    const recipients = told.rows.map(({ recipient }) => recipient);
    expect(recipients).toEqual(expect.arrayContaining([people.ada, people.petra, people.wanda, people.hana].map(({ email }) => email)));
    shiftClock(31 * minute);
    expect(await value('leila', field)).toBe(403);
    const after = await within('ada', reference);
    expect(after.items[0]?.openings).toMatchObject([{ person: { id: people.leila.id }, byGlass: true }]);
    expect(after.asks).toMatchObject([{ state: 'ended', asker: { id: people.leila.id }, reason: 'The works council needs the date' }]);
  });

  test('declined and lapsed ones are kept, and open nothing', async () => {
    const { reference, field } = await sealed();
    const { body: first } = await breaking('leila', field);
    expect((await decision('hana', first, false)).status).toBe(422);
    expect((await decision('hana', first, false, 'Ask Noah')).body).toMatchObject({ state: 'declined', decideReason: 'Ask Noah' });
    const { body: second } = await breaking('leila', field);
    shiftClock(25 * 60 * minute);
    await signIn();
    expect((await decision('petra', second, true)).status).toBe(409);
    expect((await within('leila', reference)).asks.map(({ state }) => state)).toEqual(['lapsed', 'declined']);
    expect(await value('leila', field)).toBe(403);
  });

  test('Petra asks for a case by its reference, Wanda confirms: Petra reads it for 30 minutes, and those in it see who, why and until when', async () => {
    const { reference } = await opened();
    for (const name of ['tom', 'hana', 'eve'] as const) expect((await asking(name, reference)).status).toBe(403);
    const { body: ask } = await asking('petra', reference);
    expect((await cast.petra.get(`/cases/${reference}`)).status).toBe(404);
    expect((await decision('petra', ask, true)).status).toBe(403);
    expect((await asks('wanda')).toDecide).toBeGreaterThan(0);
    expect((await decision('wanda', ask, true)).body.state).toBe('confirmed');
    const { body } = await cast.petra.get<CaseReply>(`/cases/${reference}`);
    expect(body.can).toEqual({ reply: false, note: false, change: false, grant: false });
    expect((await cast.wanda.get(`/cases/${reference}`)).status).toBe(404);
    const { audience } = (await cast.hana.get<CaseReply>(`/cases/${reference}`)).body;
    expect(audience.people.find(({ person }) => person.id === people.petra.id)?.ways).toMatchObject([
      { kind: 'breakGlass', reason: 'A court asks for it', by: { id: people.wanda.id }, until: expect.any(String) },
    ]);
    shiftClock(31 * minute);
    expect((await cast.petra.get(`/cases/${reference}`)).status).toBe(404);
    expect((await within('ada', reference)).asks).toMatchObject([{ kind: 'case', state: 'ended', asker: { id: people.petra.id } }]);
  });

  test('a reference behind which nothing stands, or a case about Petra herself, is answered alike; only the second person learns it', async () => {
    const { reference: there } = await opened();
    const { reference: hers } = await opened({ subjects: [people.petra.id] });
    const answers = [await asking('petra', there), await asking('petra', hers), await asking('petra', 'HRC-222222')];
    const alike = answers.map(({ status, body }) => ({ status, body: { ...body, id: '', reference: '', askedAt: '', lapsesAt: '' } }));
    expect(alike[1]).toEqual(alike[0]);
    expect(alike[2]).toEqual(alike[0]);
    const heard = (await asks('wanda')).items;
    expect(answers.map(({ body }) => heard.find(({ id }) => id === body.id)?.opens)).toEqual([true, false, false]);
    expect((await asks('hana')).items.map(({ reference }) => reference)).not.toContain('HRC-222222');
    for (const { body } of answers.slice(1)) expect((await decision('wanda', body, true)).status).toBe(409);
    // Hana, who hears only where there is a case, declines that one: Petra is not told who did.
    for (const [at, { body }] of answers.entries())
      expect((await decision(at === 0 ? 'hana' : 'wanda', body, false, 'No ground')).body.state).toBe('declined');
    const told = (await asks('petra')).items.filter(({ id }) => answers.some(({ body }) => body.id === id));
    expect(told.map(({ state, decidedBy, decideReason }) => [state, decidedBy, decideReason])).toEqual(
      answers.map(() => ['declined', null, 'No ground']),
    );
    const about = await cast.wanda.post<GlassAsk>('/glass-asks', { reference: hers, reason: 'A court' });
    expect((await asks('petra')).items.map(({ id }) => id)).not.toContain(about.body.id);
    expect((await decision('petra', about.body, true)).status).toBe(404);
    const between = await house.owner.query('select case_id from app.confidential_glass_ask where id = any($1) order by id', [
      answers.map(({ body }) => body.id),
    ]);
    expect(between.rows.map(({ case_id }) => case_id === null)).toEqual([false, true, true]);
  });
});
