import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import type { SubscriptionReply } from '../../src/capabilities/subscription/contract.ts';
import { sweepSubscriptions } from '../../src/capabilities/subscription/jobs.ts';
import { cancel, choosePlan, takeBack } from '../../src/capabilities/subscription/service/account.ts';
import { featureKeys, limitKeys, type PlanKey, plans } from '../../src/capabilities/subscription/shared/plans.ts';
import { type Actor, type Call, machine, Refusal } from '../../src/kernel/access/access.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import type { Edge } from '../../src/kernel/http/edge.ts';
import { basesOfPurposes } from '../../src/kernel/privacy/inventory.ts';
import { contractPurposes } from '../../src/kernel/shared/purposes.ts';
import { type Bill, billOf } from '../support/bill.ts';
import { people, tenants } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../support/house.ts';

const house = openHouse();
const day = 86_400_000;
const acme = tenants.acme.id;
let bill: Bill;

beforeAll(async () => {
  bill = await billOf(house);
});

const mine = async (): Promise<SubscriptionReply> => (await bill.ask<SubscriptionReply>('GET', '/subscription')).body;
const choose = async (plan: PlanKey, period = 'month') =>
  bill.ask<SubscriptionReply>('PUT', '/subscription/plan', { plan, period, accepts: '2026-11' }, (await mine()).version);

test('S32 what Acme may do follows its plan alone: with Team neither Tom nor Eve exports XLSX, with Company both do', async () => {
  const [tom, eve] = await Promise.all([as(house, 'tom'), as(house, 'eve')]);
  const xlsx = async () => (await Promise.all([tom, eve].map((one) => one.get('/tickets/export.xlsx')))).map(({ status }) => status);
  await choose('team');
  expect(await xlsx()).toEqual([409, 409]);
  expect((await eve.get('/tickets/export.xlsx')).text).toContain('not part of the plan Team; CSV is part of every plan');
  expect((await eve.get('/tickets/export.csv')).status).toBe(200);
  await choose('company');
  expect(await xlsx()).toEqual([200, 200]);
});

test('S32 Bill, who pays, sees the plan and no ticket: Ada’s does not exist for him', async () => {
  const ada = await as(house, 'ada');
  const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'Salary statement' })).body;
  expect((await bill.ask('GET', '/subscription')).status).toBe(200);
  expect((await bill.ask('GET', `/tickets/${number}`)).status).toBe(404);
  for (const path of ['/tickets', '/search?q=Salary', '/tickets/export.csv']) {
    const { status, text } = await bill.ask('GET', path);
    expect([status, text.includes('Salary statement')], path).toEqual([200, false]);
  }
  expect((await ada.get('/subscription')).status).toBe(403);
});

test('S32 no plan holds back security, privacy or leaving: what it may count and hold back is a closed list of comfort', () => {
  expect(limitKeys).toEqual(['agents', 'workspaces', 'storage']);
  expect(featureKeys).toEqual(['xlsxExport', 'branding', 'usageReport']);
  const never =
    /secur|sso|saml|scim|mfa|password|session|token|encrypt|audit|log|backup|privacy|consent|retention|erase|rights|policy|csv|json|api|exit|portab/i;
  expect([...limitKeys, ...featureKeys].filter((key) => never.test(key))).toEqual([]);
  for (const { features, limits } of Object.values(plans))
    expect([features.every((one) => featureKeys.includes(one)), Object.keys(limits)]).toEqual([true, limitKeys]);
});

test('S33 what rests on a contract is asked of it: each purpose with that basis writes only while there is one', () => {
  const rests = [...basesOfPurposes(registry)].filter(([, bases]) => bases.has('contract'));
  expect(rests.map(([purpose]) => purpose).sort()).toEqual([...contractPurposes].sort());
});

/** What a deed of the service does to the database, and nothing else. */
const write = (actor: Actor): Promise<unknown> =>
  transact(actor, ({ tx }) => tx.run(sql`update app.workspace set version = version where tenant_id = ${tx.tenantId}`));
const wrote = (actor: Actor): Promise<boolean> =>
  write(actor).then(
    () => true,
    (no: Error) => (/The contract of your organisation has ended/.test(no.message) ? false : Promise.reject(no)),
  );
const adaHerself: Actor = { ...machine(acme, 'service'), kind: 'person', id: people.ada.id };

test('S33 after the contract’s end Ada asks for nothing and Eve reads on: reading and leaving go on, and so do rights', async () => {
  const [ada, eve] = await Promise.all([as(house, 'ada'), as(house, 'eve')]);
  const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'Before the end' })).body;
  const { ending } = (await bill.ask<SubscriptionReply>('PUT', '/subscription/cancellation')).body;
  expect((await ada.post('/tickets', { title: 'Still running' })).status).toBe(201);

  shiftClock(Date.parse(ending.freezesAt) - Date.now() + 1000);
  askAnewWhoKnocks();
  const [late, lateEve] = await Promise.all([as(house, 'ada'), as(house, 'eve')]);
  const refused = await late.post('/tickets', { title: 'Too late' }, { 'accept-language': 'de' });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Der Vertrag Ihrer Organisation ist beendet')]);
  for (const purpose of contractPurposes) expect(await wrote(machine(acme, purpose)), purpose).toBe(false);
  expect((await lateEve.get<{ title: string }>(`/tickets/${number}`)).body.title).toBe('Before the end');
  expect((await lateEve.get('/tickets/export.csv')).text).toContain('Still running');
  expect((await late.put('/me/messages/news', { isOn: true })).status).toBe(200);
  expect(eve.person.id).toBe(lateEve.person.id);

  expect((await choose('company')).status).toBe(200);
  expect((await late.post('/tickets', { title: 'Begun anew' })).status).toBe(201);
});

const steps = fc.array(
  fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ choose: fc.constantFrom<PlanKey>('team', 'company') }),
    fc.constantFrom({ cancel: true as const }, { goOn: true as const }, { sweep: true as const }),
  ),
  { minLength: 1, maxLength: 8 },
);

type Step = { days: number } | { choose: PlanKey } | { cancel: true } | { goOn: true } | { sweep: true };

/** As Bill's deeds do it; what is refused changes nothing. */
async function act(actor: Actor, step: Step): Promise<void> {
  if ('days' in step) return;
  if ('sweep' in step) return void (await sweepSubscriptions.run(acme));
  const deed = (call: Call): Promise<unknown> => {
    if ('choose' in step) return choosePlan(call, { plan: step.choose, period: 'month', accepts: '2026-11' }, { ifMatch: 'any' } as Edge);
    return 'cancel' in step ? cancel(call) : takeBack(call);
  };
  await transact(actor, deed).catch((no: unknown) => (no instanceof Refusal ? undefined : Promise.reject(no)));
}

/** By the rows alone: of each of the two documents one that has not ended. */
async function inForce(at: Date): Promise<boolean> {
  const text = 'select from app.contract where tenant_id = $1 and (ends_at is null or ends_at > $2) group by kind';
  return (await house.owner.query(text, [acme, at])).rowCount === 2;
}

test('S33 whatever Bill does and however much time passes, the service writes exactly while both documents are in force', async () => {
  let shifted = 0;
  const billHimself: Actor = {
    ...machine(acme, 'administration'),
    afterContract: true,
    kind: 'person',
    id: bill.id,
    holdings: [{ role: 'billing', workspaceId: null }],
  };
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      for (const step of taken) {
        shifted += 'days' in step ? step.days * day : 0;
        shiftClock(shifted);
        await act(billHimself, step);
        expect(await wrote(adaHerself)).toBe(await inForce(new Date(Date.now() + shifted)));
      }
    }),
    { numRuns: 12, seed: 33 },
  );
});
