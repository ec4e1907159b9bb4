import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import {
  answer,
  forgetPolicies,
  identity,
  makeOperator,
  petraReady,
  publishes,
  readPolicyAnew,
  showAll,
} from '../../../tests/support/policy.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { DraftReply, IdentityReply, PolicyVersionReply, ReadingReply } from './contract.ts';
import type { RecordReply } from './contract-inventory.ts';
import { builtAssertions, statesOf } from './proofs/state.ts';
import { proofsOf } from './queries.ts';

const house = openHouse();
const day = 86_400_000;
const acme = tenants.acme.id;

beforeAll(() => makeOperator(house));
beforeEach(async () => void (await showAll()));
afterEach(() => forgetPolicies(house));

describe('who answers for the policy', () => {
  test('Petra sets who answers; what is missing is named, and nothing is published until it is there', async () => {
    const petra = await as(house, 'petra');
    const { authority: _, ...partial } = identity;
    expect((await petra.get<IdentityReply>('/policy/identity')).body.missing).toHaveLength(Object.keys(identity).length);
    expect((await answer(petra, partial, 0)).body).toMatchObject({ missing: ['authority'], version: 1 });

    const refused = await publishes(petra);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('/authority')]);
    expect((await answer(petra)).body).toMatchObject({ missing: [], version: 2 });
    expect((await publishes(petra)).status).toBe(201);
  });

  test('a stale change is refused with both values, and so is one that says nothing of what it saw', async () => {
    const petra = await petraReady(house);
    await answer(petra, { ...identity, phone: '+1 312 555 0143' });
    expect((await answer(petra)).status).toBe(412);
    expect((await petra.put('/policy/identity', identity)).status).toBe(428);
    expect((await answer(petra, { ...identity, offices: [{ city: 'X', country: 'Illinois' }] }, 2)).text).toContain('/offices/0/country');
  });

  test('neither Ada, nor Eve, nor Tom may see or do any of it', async () => {
    for (const name of ['ada', 'eve', 'tom'] as const) {
      const client = await as(house, name);
      for (const path of ['identity', 'draft', 'versions', 'reading', 'record', 'record/file', 'inventory', 'inventory/file'])
        expect((await client.get(`/policy/${path}`)).status, name).toBe(403);
      expect((await publishes(client)).status, name).toBe(403);
    }
  });

  test('whoever guards privacy at another tenant sees nothing of it, and publishes nothing', async () => {
    await publishes(await petraReady(house));
    await house.owner.query(
      `insert into app.role_grant (tenant_id, id, person_id, role, granted_by, granted_at)
       values ($1, '00000000-0000-7005-8000-000000009999', $2, 'privacyOfficer', $2, '2026-01-01') on conflict do nothing`,
      [tenants.globex.id, people.gus.id],
    );
    const gus = await as(house, 'gus');
    expect((await gus.get<IdentityReply>('/policy/identity')).body.settings).toEqual({});
    expect((await gus.get<{ items: unknown[] }>('/policy/versions')).body.items).toEqual([]);
    expect((await publishes(gus)).status).toBe(403);
  });
});

describe('versions', () => {
  test('the first is in force at once, the next follows it by hash, and the log tells of both', async () => {
    const petra = await petraReady(house);
    const first = (await publishes(petra)).body;
    expect(first).toMatchObject({ number: 1, state: 'effective', previous: '0'.repeat(64), change: { class: 'first' } });
    await answer(petra, { ...identity, phone: '+1 312 555 0143' });
    const second = (await publishes(petra)).body;
    expect(second).toMatchObject({ number: 2, previous: first.hash, change: { class: 'typo', reworded: ['contact.ways'] } });
    expect((await petra.get<{ items: PolicyVersionReply[] }>('/policy/versions')).body.items.map(({ state }) => state)).toEqual([
      'effective',
      'superseded',
    ]);

    const { rows } = await house.owner.query("select facts from app.event where type = 'policy.published' order by at desc limit 2");
    expect(rows.map(({ facts }) => [facts.number, facts.change])).toEqual([
      [2, 'typo'],
      [1, 'first'],
    ]);
  });

  test('what is said already is not said again', async () => {
    const petra = await petraReady(house);
    await publishes(petra);
    expect((await publishes(petra)).status).toBe(409);
  });

  test('a material change cannot take effect before its notice has passed', async () => {
    const petra = await petraReady(house);
    await publishes(petra);
    await house.owner.query(`alter table app.policy_version disable trigger all; update app.policy_version set
      document = jsonb_set(document, '{facts,categories}', (document #> '{facts,categories}') - 0); alter table app.policy_version enable trigger all`);
    const draft = (await petra.get<DraftReply>('/policy/draft')).body;
    expect(draft.change).toMatchObject({ class: 'material', material: [expect.stringContaining('category ')] });

    const soon = new Date(Date.now() + 29 * day).toISOString();
    expect([(await publishes(petra, { effectiveAt: soon })).status, (await publishes(petra)).body.state]).toEqual([409, 'scheduled']);
    const states = async () => (await petra.get<{ items: PolicyVersionReply[] }>('/policy/versions')).body.items.map(({ state }) => state);
    expect(await states()).toEqual(['scheduled', 'effective']);
    // Its day alone puts it into force no more than its publishing did: campaign.test.ts tells what does.
    shiftClock(30 * day + 1000);
    const later = await as(house, 'petra');
    expect((await later.get<{ items: PolicyVersionReply[] }>('/policy/versions')).body.items.map(({ state }) => state)).toEqual([
      'waiting',
      'effective',
    ]);
  });

  test('whoever shortens the notice still gives the notice that was promised, and nothing overtakes a version that waits', async () => {
    const petra = await petraReady(house);
    await publishes(petra);
    await answer(petra, { ...identity, noticeDays: 1 });
    const draft = (await petra.get<DraftReply>('/policy/draft')).body;
    expect(draft.change).toMatchObject({ class: 'material', material: ['notice 30 to 1 days'] });
    expect(Date.parse(draft.earliest) - Date.now()).toBeGreaterThan(29.9 * day);
    const soon = new Date(Date.now() + 2 * day).toISOString();
    expect((await publishes(petra, { effectiveAt: soon })).status).toBe(409);
    const second = (await publishes(petra)).body;
    expect(second.state).toBe('scheduled');

    await answer(petra, { ...identity, noticeDays: 1, phone: '+1 312 555 0143' }, 2);
    expect((await publishes(petra, { effectiveAt: soon })).status).toBe(409);
    expect((await publishes(petra)).body).toMatchObject({ number: 3, change: { class: 'typo' }, effectiveAt: second.effectiveAt });
  });

  test('S58 the database itself keeps to the notice that was promised, whatever a program asks of it', async () => {
    await publishes(await petraReady(house));
    const copy = (number: number, change: string, days: number) =>
      house.owner.query(
        `insert into app.policy_version select tenant_id, $1, document, change, $2, previous, hash, published_by, published_at, published_at + make_interval(days => $3), series
         from app.policy_version where number = 1`,
        [number, change, days],
      );
    await expect(copy(2, 'material', 29)).rejects.toThrow('30 days of notice');
    await copy(2, 'material', 31);
    await expect(copy(3, 'typo', 1)).rejects.toThrow('takes effect later');
  });

  test('S58 a published version is changed, removed and truncated by nobody, its owner included', async () => {
    await publishes(await petraReady(house));
    const tries = [
      "update app.policy_version set change_class = 'typo'",
      'delete from app.policy_version',
      'truncate app.policy_version cascade',
    ];
    for (const attempt of tries) await expect(house.owner.query(attempt), attempt).rejects.toThrow('immutable');
  });
});

describe('assertions', () => {
  test('a red one blocks what rests on it, and not a version that only withdraws the claim', async () => {
    const petra = await petraReady(house);
    expect((await publishes(petra)).status).toBe(201);
    await showAll(['S44.e2e'], new Date(Date.now() + 1000));
    await showAll(['S44.e2e'], new Date(Date.now() + 2000));
    await answer(petra, { ...identity, phone: '+1 312 555 0143' });

    const refused = await publishes(petra);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('/retention.logs')]);
    await answer(petra, identity, 2);
    const withdrawn = await publishes(petra, { without: ['retention.logs'] });
    expect(withdrawn.body).toMatchObject({ number: 2, change: { class: 'minor', removed: ['retention.logs'] } });
  });

  test('whichever statement is built, each thing that shows it blocks publishing while it is red', async () => {
    const petra = await petraReady(house);
    for (const seconds of [1, 2]) await showAll(builtAssertions, new Date(Date.now() + seconds * 1000));
    const refused = await petra.post<{ errors: { pointer: string; reason: string }[] }>('/policy/versions', {});
    expect(refused.status).toBe(409);
    const blocking = new Set(refused.body.errors.map(({ reason }) => reason.split(':')[0]));
    expect([...blocking].sort()).toEqual([...builtAssertions].sort());
    // And one alone does, with the sentences that rest on it and no others.
    await showAll([], new Date(Date.now() + 3000));
    for (const seconds of [4, 5]) await showAll(['S25.e2e'], new Date(Date.now() + seconds * 1000));
    const one = await petra.post<{ errors: { pointer: string }[] }>('/policy/versions', {});
    expect([one.status, one.body.errors.map(({ pointer }) => pointer)]).toEqual([409, ['/tracking.blocked']]);
  });

  test('what never ran is red, and so is what ran too long ago', async () => {
    const states = () => transact(machine(acme, 'service'), async ({ tx }) => statesOf(await proofsOf(tx), tx.now));
    expect([...(await states()).values()].filter(({ state }) => state !== 'green')).toEqual([]);
    shiftClock(7 * 3_600_000);
    expect((await states()).get('S02.database')).toMatchObject({ state: 'red', fault: 'The last run is too long ago' });
    expect((await states()).get('S13.e2e')).toMatchObject({ state: 'green' });
    shiftClock(91 * day);
    expect((await states()).get('S13.e2e')).toMatchObject({ state: 'red' });
    await house.owner.query("delete from app.policy_proof where assertion = 'S13.e2e'");
    expect((await states()).get('S13.e2e')).toMatchObject({ state: 'red', heldAt: null, fault: 'It never ran here' });
  });

  test('the first red run waits for a second, which alone confirms it; the next green one clears it', async () => {
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
    const state = () => transact(machine(acme, 'service'), async ({ tx }) => statesOf(await proofsOf(tx), tx.now).get('S44.e2e'));
    expect(await showAll(['S44.e2e'], at(1))).toEqual([]);
    expect(await state()).toMatchObject({ state: 'suspect', since: null });
    expect(await showAll(['S44.e2e'], at(2))).toEqual(['S44.e2e']);
    expect(await state()).toMatchObject({ state: 'red', since: expect.any(Date), fault: 'planted' });
    expect(await showAll(['S44.e2e'], at(3))).toEqual([]);
    await showAll([], at(4));
    expect(await state()).toMatchObject({ state: 'green', since: null });
    const { rows } = await house.owner.query(
      "select type from app.event where type like 'policy.proof%' and facts ->> 'assertion' = 'S44.e2e' order by at",
    );
    expect(rows.slice(-2).map(({ type }) => type)).toEqual(['policy.proofLost', 'policy.proofRegained']);
  });

  test('nobody but what runs may write a result', async () => {
    const { status } = await (await as(house, 'petra')).put('/policy/proofs', {});
    expect(status).toBe(404);
    expect(builtAssertions.length).toBeGreaterThan(20);
  });
});

test('Petra reads the source with its statements, what is shown of each, and where it is weak', async () => {
  const { body } = await (await as(house, 'petra')).get<ReadingReply>('/policy/reading');
  expect([body.statements.length, body.findings.length]).toEqual([62, 22]);
  expect(body.spans.find(({ text }) => text === 'Phone number')).toMatchObject({ states: ['S08'] });
  const shown = new Map(body.statements.map((statement) => [statement.id, statement.shownBy.map(({ state }) => state)]));
  expect([shown.get('S02'), shown.get('S37')]).toEqual([['green', 'green'], ['not yet built']]);
});

test('in German she reads readings, proofs, weaknesses and what changed in German; only the source is quoted as it is', async () => {
  const petra = await petraReady(house);
  const german = { 'accept-language': 'de' };
  await house.owner.query("delete from app.policy_proof where assertion = 'S13.e2e'");
  const { body } = await petra.get<ReadingReply>('/policy/reading', german);
  expect(body.statements[7]).toMatchObject({ reading: 'Eine Telefonnummer ist freiwillig.', shownBy: [{ assertion: 'S08.e2e' }] });
  expect(body.statements[12]?.shownBy[0]).toMatchObject({ says: expect.stringContaining('weder Datenbank'), fault: 'Lief hier noch nie' });
  expect(body.findings.map(({ says }) => says)).toContain('Eine offene Liste lässt sich weder ausführen noch belegen.');
  expect(body.spans.map(({ text }) => text)).toContain('Phone number');

  const draft = (await petra.get<DraftReply>('/policy/draft', german)).body;
  expect(draft.red).toMatchObject([{ sentence: 'usage-data.pages', words: expect.stringContaining('nie die ganze Adresse') }]);
  await showAll();
  await publishes(petra);
  await answer(petra, { ...identity, noticeDays: 14, phone: '+1 312 555 0143' });
  await publishes(petra);
  const [latest] = (await petra.get<{ items: PolicyVersionReply[] }>('/policy/versions', german)).body.items;
  const wider = 'Änderungen werden 14 Tage vorher angekündigt; es waren 30.';
  expect(latest?.change.words).toMatchObject({ 'notice 30 to 14 days': wider, 'contact.ways': expect.stringContaining('telefonisch') });
});

test('the record of processing tells what the operator decides and what it does for its tenants, in the reader’s language and as a file', async () => {
  const petra = await petraReady(house);
  const { body } = await petra.get<RecordReply>('/policy/record');
  expect(body).toMatchObject({ of: 'operator', controller: { name: identity.company, contact: identity.privacyEmail } });
  expect(body.processor.activities.map(({ purpose }) => purpose)).toContain('to provide the service and manage your service requests');
  expect(body.processor.activities.flatMap(({ categories }) => categories.map(({ key }) => key))).toContain('user.content.request');
  const weighed = body.processor.activities.flatMap(({ bases }) => bases.filter((basis) => basis.includes('legitimate interest')));
  expect(weighed).toEqual([expect.stringContaining('LIA-1: nobody but its person'), expect.stringContaining('LIA-2: the log is whole')]);
  expect(weighed.filter((basis) => basis.endsWith('that the log goes by its age is not built yet'))).toHaveLength(2);
  expect(body.processor.onBehalfOf).toEqual(expect.arrayContaining(['Acme', 'Globex']));
  expect([body.measures, body.transfers]).toEqual([expect.arrayContaining(['S36.database']), identity.transfers]);
  const { text, headers } = await petra.get('/policy/record/file?language=de');
  expect(headers['content-disposition']).toContain('record-of-processing.csv');
  expect(text).toContain('Auftragsverarbeiter, Art. 30 Abs. 2 DSGVO');
  expect(JSON.parse((await petra.get('/policy/record/file?as=json')).text)).toEqual(body);
});

test('another tenant’s record is its own: it decides, the operator works for it alone, and reads what the operator proves', async () => {
  await petraReady(house);
  await (await as(house, 'gina')).post('/roles', { personId: people.gus.id, role: 'privacyOfficer', workspaceId: null });
  const gus = await as(house, 'gus');
  const { body } = await gus.get<RecordReply>('/policy/record');
  expect(body).toMatchObject({ of: 'organisation', controller: { name: 'Globex' }, processor: { onBehalfOf: ['Globex'] } });
  expect(JSON.stringify(body)).not.toContain('Acme');
  readPolicyAnew();
  const reading = (await gus.get<ReadingReply>('/policy/reading')).body;
  expect(reading.statements.find(({ id }) => id === 'S02')?.shownBy[0]).toMatchObject({ state: 'green', stale: false, software: 'test' });
});

test('what ran too long ago is told as stale, and not as failed', async () => {
  shiftClock(7 * 3_600_000);
  const { body } = await (await as(house, 'petra')).get<ReadingReply>('/policy/reading');
  const all = body.statements.flatMap(({ shownBy }) => shownBy);
  expect(all.find(({ assertion }) => assertion === 'S02.database')).toMatchObject({ state: 'red', stale: true });
  expect(all.find(({ assertion }) => assertion === 'S02.static')).toMatchObject({ state: 'green', stale: false });
});
