import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Bill, billOf } from '../../../tests/support/bill.ts';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { makeOperator } from '../../../tests/support/policy.ts';
import { keeper, machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { forgetContractEnd } from '../../kernel/db/contract-end.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { DocumentReply, SubscriptionReply, SubscriptionsReply } from './contract.ts';
import { sweepSubscriptions } from './jobs.ts';
import { startTrial } from './public.ts';
import { daysAfter, noticeDue } from './state.ts';

const house = openHouse();
const day = 86_400_000;
const acme = tenants.acme.id;
let tom: Client;
let bill: Bill;

beforeAll(async () => {
  [tom, bill] = await Promise.all([as(house, 'tom'), billOf(house)]);
});
/** Each begins with a trial of Team on this day. */
beforeEach(async () => {
  for (const table of ['subscription', 'contract', 'subscription_notice', 'outbound_mail', 'message_log'])
    await house.owner.query(`delete from app.${table} where tenant_id = $1`, [acme]);
  await transact(keeper(acme, 'administration'), (call) => startTrial(call, { tenantId: acme, plan: 'team', acceptedBy: people.tom.id }));
  await house.owner.query('delete from app.outbound_mail');
  forgetContractEnd(acme);
});

const mine = async (): Promise<SubscriptionReply> => (await bill.ask<SubscriptionReply>('GET', '/subscription')).body;
const choose = async (plan: string, period = 'year') =>
  await bill.ask<SubscriptionReply>('PUT', '/subscription/plan', { plan, period }, (await mine()).version);
const letters = async (): Promise<string[]> => {
  const { rows } = await house.owner.query<{ said: string }>(
    `select m.class || ' ' || p.given_name || ': ' || m.subject as said from app.outbound_mail m join app.person p on p.id = m.to_person_id order by 1`,
  );
  return rows.map(({ said }) => said);
};
const facts = async (type: string): Promise<number> =>
  (await house.owner.query('select from app.event where tenant_id = $1 and type = $2', [acme, type])).rowCount ?? 0;
const daysFromNow = (iso: string | null): number => Math.round((Date.parse(iso ?? '') - Date.now()) / day);

describe('plan', () => {
  test('Bill and Tom see the same; Ada and Eve do not, and Gina of Globex sees her own', async () => {
    const seen = await mine();
    expect(seen).toMatchObject({ plan: 'team', state: 'trial', contracts: [{ acceptedBy: { name: 'Tom Berg' } }, {}] });
    expect((await tom.get<SubscriptionReply>('/subscription')).body).toEqual(seen);
    for (const name of ['ada', 'eve'] as const) expect((await (await as(house, name)).get('/subscription')).status).toBe(403);
    expect((await (await as(house, 'gina')).get<SubscriptionReply>('/subscription')).body).toMatchObject({
      plan: 'selfRun',
      state: 'active',
    });
  });

  test('more begins at once; less is planned for the renewal, shows what it would not hold, and can be left', async () => {
    expect((await choose('company')).body).toMatchObject({ plan: 'company', state: 'active', next: null });
    const { offers } = await mine();
    expect(offers[0]).toMatchObject({ plan: 'team', now: false, lost: ['xlsxExport', 'branding', 'usageReport'] });
    expect((await choose('team', 'month')).body).toMatchObject({ plan: 'company', next: { plan: 'team', period: 'month' } });
    expect((await choose('company')).body.next).toBeNull();

    await choose('team', 'month');
    shiftClock(366 * day);
    await sweepSubscriptions.run(acme);
    expect(await mine()).toMatchObject({ plan: 'team', period: 'month', state: 'active', next: null });
    expect(await facts('subscription.renewed')).toBeGreaterThan(0);
  });

  test('who saw an older state is told so, and a plan that is not sold here is refused', async () => {
    expect((await bill.ask('PUT', '/subscription/plan', { plan: 'company', period: 'year' }, 99)).status).toBe(412);
    expect((await bill.ask('PUT', '/subscription/plan', { plan: 'company', period: 'year' })).status).toBe(428);
    expect((await choose('selfRun')).status).toBe(422);
  });

  test('documents that nobody accepted yet come with the change, and those before stay on file', async () => {
    await house.owner.query("update app.contract set document_version = '2026-01' where tenant_id = $1", [acme]);
    const refused = await choose('company');
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('/accepts')]);
    const wanted = { plan: 'company', period: 'year', accepts: '2026-11' };
    const { contracts } = (await bill.ask<SubscriptionReply>('PUT', '/subscription/plan', wanted, (await mine()).version)).body;
    expect(contracts.map(({ documentVersion, endsAt }) => [documentVersion, endsAt === null])).toEqual([
      ['2026-11', true],
      ['2026-11', true],
      ['2026-01', false],
      ['2026-01', false],
    ]);
  });
});

describe('documents', () => {
  test('Bill reads the words that were accepted, under their fingerprint, whatever is offered later; Ada and Gina do not', async () => {
    const [agreement] = (await mine()).contracts;
    const read = (await bill.ask<DocumentReply>('GET', `/subscription/contracts/${agreement?.id}`)).body;
    expect(read).toMatchObject({ kind: agreement?.kind, version: '2026-11', fingerprint: agreement?.fingerprint });
    expect(read.clauses.en.length).toBe(read.clauses.de.length);
    const { items } = (await bill.ask<{ items: DocumentReply[] }>('GET', '/subscription/documents')).body;
    expect(items.find(({ kind }) => kind === read.kind)).toEqual(read);
    for (const path of ['/subscription/documents', `/subscription/contracts/${agreement?.id}`])
      expect((await (await as(house, 'ada')).get(path)).status, path).toBe(403);
    expect((await (await as(house, 'gina')).get(`/subscription/contracts/${agreement?.id}`)).status).toBe(404);
  });

  test('nobody puts other words in their place: not under the same fingerprint, nor under another', async () => {
    const other = (set: string) => house.owner.query(`update app.contract_text set ${set} where tenant_id = $1`, [acme]);
    await expect(other("wording = replace(wording, 'thirty', 'three')")).rejects.toThrow('What was accepted is immutable');
    await expect(
      house.owner.query(
        `insert into app.contract_text (tenant_id, fingerprint, kind, document_version, wording) values ($1, sha256('a'), 'agreement', '2026-11', 'b')`,
        [acme],
      ),
    ).rejects.toThrow('fingerprint_is_of_the_wording');
  });

  test('one agreed by hand has no words here, and says so', async () => {
    const { rows } = await house.owner.query<{ id: string }>(
      `insert into app.contract (tenant_id, id, kind, document_version, customer, provider, starts_at, accepted_at)
       values ($1, gen_random_uuid(), 'agreement', 'by hand', 'Acme', 'Candor', '2026-01-01', '2026-01-01') returning id`,
      [acme],
    );
    const { status, text } = await bill.ask('GET', `/subscription/contracts/${rows[0]?.id}`, undefined, undefined);
    expect([status, text]).toEqual([404, expect.stringContaining('agreed by hand')]);
  });
});

describe('end', () => {
  test('Bill cancels, is told what happens when, and takes it back: everything is as it was', async () => {
    await choose('company', 'month');
    await choose('team', 'month');
    const before = await mine();
    const { body } = await bill.ask<SubscriptionReply>('PUT', '/subscription/cancellation');
    expect(body).toMatchObject({ state: 'canceled', can: { choose: false, cancel: false, goOn: true } });
    expect(body.ending.freezesAt).toBe(before.endsAt);
    const after = [body.ending.erasedBy, body.ending.certifiedBy].map((at) => (Date.parse(at) - Date.parse(body.ending.freezesAt)) / day);
    expect(after).toEqual([7, 27]);
    expect((await choose('team')).status).toBe(409);

    const { version, ...back } = (await bill.ask<SubscriptionReply>('DELETE', '/subscription/cancellation')).body;
    expect({ ...back, version: before.version }).toEqual(before);
    expect(version).toBe(before.version + 2);
  });

  test('Ada cancels nothing, nor does Gina for Acme', async () => {
    expect((await (await as(house, 'ada')).put('/subscription/cancellation')).status).toBe(403);
    await (await as(house, 'gina')).put('/subscription/cancellation');
    expect((await mine()).state).toBe('trial');
  });

  test('after the freeze nothing takes it back but a plan, and after the erasure not even that', async () => {
    await bill.ask('PUT', '/subscription/cancellation');
    shiftClock(31 * day);
    expect((await bill.ask('DELETE', '/subscription/cancellation')).status).toBe(409);
    expect(await mine()).toMatchObject({ state: 'ended', can: { choose: true, cancel: false, goOn: false } });
    shiftClock(38 * day);
    expect((await mine()).can.choose).toBe(false);
    expect((await choose('company')).text).toContain('is being erased');
  });
});

describe('letters', () => {
  test('Tom and Bill, and nobody else, are told of each change, in letters of the contract', async () => {
    await choose('company', 'month');
    await bill.ask('PUT', '/subscription/cancellation');
    const told = await letters();
    expect(told.map((said) => said.replace(/ on .*/, ''))).toEqual([
      'contract Bill: The contract ends',
      'contract Bill: Your plan is Company',
      'contract Tom: The contract ends',
      'contract Tom: Your plan is Company',
    ]);
  });

  test.each([
    ['a trial', undefined, [7, 1]],
    ['a month', 'month', [7, 1]],
    ['a year', 'year', [30, 7, 1]],
  ])('before the end of %s they are told once each time, however often the worker looks', async (_what, period, days) => {
    if (period !== undefined) await choose('company', period);
    await house.owner.query('delete from app.outbound_mail');
    const length = daysFromNow((await mine()).endsAt);
    for (const ahead of [40, ...days]) {
      shiftClock((length - ahead) * day + 1000);
      for (const _ of [1, 2]) await sweepSubscriptions.run(acme);
    }
    expect((await letters()).filter((said) => said.includes('Tom'))).toHaveLength(days.length);
  });

  test.each([
    ['month', [undefined, 7, 1]],
    ['year', [30, 7, 1]],
  ] as const)('one by the %s that was renewed for the third time is told of as one that was not yet', (period, told) => {
    const usual = { plan: 'team', state: 'active', freezesAt: null, next: null, canceledAt: null, canceledBy: null, version: 1 } as const;
    const endsAt = new Date('2026-12-09T10:00:00Z');
    const startedAt = new Date(period === 'month' ? '2026-08-09T10:00:00Z' : '2022-12-09T10:00:00Z');
    const due = (ahead: number) => noticeDue({ ...usual, period, startedAt, endsAt }, daysAfter(endsAt, -ahead))?.days;
    expect([due(29.9), due(6.9), due(0.9)]).toEqual(told);
  });

  test('each change and each notice has its letter, in the class of the contract, and its day cannot be taken for another', async () => {
    await house.owner.query('delete from app.subscription where tenant_id = $1', [acme]);
    await transact(keeper(acme, 'administration'), (call) => startTrial(call, { tenantId: acme, plan: 'team' }));
    /** Days before (or, negative, after) the next end, when the worker looks. */
    const lookAt = async (ahead: number) => {
      const { endsAt, ending, state } = await mine();
      const end = state === 'canceled' ? ending.freezesAt : endsAt;
      shiftClock(Date.parse(end ?? '') - Date.now() - ahead * day);
      await sweepSubscriptions.run(acme);
    };
    await lookAt(6.5);
    await choose('company', 'month');
    await choose('team', 'month');
    await bill.ask('PUT', '/subscription/cancellation');
    await bill.ask('DELETE', '/subscription/cancellation');
    for (const ahead of [6.5, -0.1]) await lookAt(ahead);
    await bill.ask('PUT', '/subscription/cancellation');
    for (const ahead of [6.5, -0.1]) await lookAt(ahead);

    const told = (await letters()).filter((said) => said.includes('Tom: '));
    const dated = / on \d{1,2} [A-Z][a-z]+ 20\d\d$/;
    expect(told.map((said) => said.replace(dated, ' on …').replace('contract Tom: ', ''))).toEqual([
      'The contract ended on …',
      'The contract ends on …',
      'The contract ends on …',
      'The contract ends on …',
      'The contract goes on with Company',
      'Your plan Company renews on …',
      'Your plan Team was renewed',
      'Your plan becomes Team on …',
      'Your plan is Company',
      'Your trial ends on …',
      'Your trial of Team has begun',
    ]);
  });

  test('a worker that was away tells of the nearest notice alone, and of an end that passed meanwhile', async () => {
    shiftClock(29.5 * day);
    await sweepSubscriptions.run(acme);
    expect((await letters()).filter((said) => said.includes('Tom'))).toEqual([expect.stringMatching('^contract Tom: Your trial ends on ')]);
    shiftClock(31 * day);
    await sweepSubscriptions.run(acme);
    await sweepSubscriptions.run(acme);
    expect((await letters()).filter((said) => said.includes('The contract ended'))).toHaveLength(2);
    expect((await mine()).state).toBe('ended');
  });
});

test('the function that steps over the wall answers the operator’s own transactions only, and of people tells nothing but how many', async () => {
  const standings = (tenantId: string) =>
    transact(machine(tenantId, 'administration'), ({ tx }) =>
      tx.rows<Record<string, unknown>>(sql`select * from app.subscription_standings(null, 10)`),
    );
  await house.owner.query("delete from installation.setting where key = 'operator'");
  expect(await standings(acme)).toEqual([]);
  await makeOperator(house);
  expect(await standings(tenants.globex.id)).toEqual([]);
  const [row = {}] = await standings(acme);
  expect(Object.keys(row)).not.toContain('canceled_by');
  await expect(
    transact(machine(acme, 'service'), ({ tx }) => tx.rows(sql`select * from app.subscription_standings(null, 10)`)),
  ).rejects.toThrow('permission denied for function');
});

test('the operator’s administrators see states and counts of all, and nobody else does', async () => {
  const gina = await as(house, 'gina');
  expect((await gina.get('/subscriptions')).status).toBe(403);
  await makeOperator(house);
  const { body } = await tom.get<SubscriptionsReply>('/subscriptions');
  expect(body.items.map(({ tenant, plan, state, agents }) => [tenant.slug, plan, state, agents])).toEqual([
    ['acme', 'team', 'trial', 5],
    ['globex', 'selfRun', 'canceled', 1],
  ]);
  expect(body.items[0]).toMatchObject({ contractEndsAt: (await mine()).endsAt, notices: 0, noticedAt: null });
  expect((await tom.get<SubscriptionReply>('/subscription')).body.can.seeAll).toBe(true);
  shiftClock(29.5 * day);
  await sweepSubscriptions.run(acme);
  const first = (await tom.get<SubscriptionsReply>('/subscriptions?limit=1')).body;
  expect(first).toMatchObject({ items: [{ tenant: { slug: 'acme' }, notices: 1 }], total: { value: 2, exact: true } });
  expect(Date.parse(first.items[0]?.noticedAt ?? '')).toBeGreaterThan(Date.now());
  const second = (await tom.get<SubscriptionsReply>(`/subscriptions?limit=1&cursor=${first.next}`)).body;
  expect(second).toMatchObject({ items: [{ tenant: { slug: 'globex' }, plan: 'selfRun' }], next: null, total: { value: 2 } });
  expect((await gina.get('/subscriptions')).status).toBe(403);
  expect((await bill.ask('GET', '/subscriptions')).status).toBe(403);
});
