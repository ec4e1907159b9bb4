import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { sweepProofs } from '../../src/capabilities/policy/jobs.ts';
import { liveChecks } from '../../src/capabilities/policy/proofs/live.ts';
import { lookAndProve, proveLive } from '../../src/capabilities/policy/proofs/prove.ts';
import { builtAssertions, statesOf } from '../../src/capabilities/policy/proofs/state.ts';
import { resultsIn, type TestReport, type ToldTest } from '../../src/capabilities/policy/proofs/tests.ts';
import { proofsOf } from '../../src/capabilities/policy/queries.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { basesOfPurposes, heldIn } from '../../src/kernel/privacy/inventory.ts';
import { people, tenants } from '../support/cast.ts';
import { anonymous } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { forgetPolicies, makeOperator, petraReady, publishes, readPolicyAnew, showAll } from '../support/policy.ts';

const house = openHouse();
const acme = tenants.acme.id;
const everybody = async () => Object.values(tenants);

beforeAll(() => makeOperator(house));
beforeEach(async () => void (await showAll()));
afterEach(() => forgetPolicies(house));

/** What is checked, what breaks it, what mends it, and what is then said. */
const broken: [string, string, string, string][] = [
  ['S02.database', 'alter table app.person add column birthday date', 'alter table app.person drop column birthday', 'app.person.birthday'],
  [
    'S03.database',
    'grant select (email) on app.person to purpose_usage_statistics',
    'revoke select (email) on app.person from purpose_usage_statistics',
    'purpose_usage_statistics on app.person.email: granted, but not registered',
  ],
  [
    'S56.runtime',
    `insert into installation.refused_call (day, program, host, times, last_at) values ('2026-11-26', 'worker', 'stranger.example', 2, 'infinity')`,
    'delete from installation.refused_call',
    'The worker wanted to call stranger.example',
  ],
  [
    'S04.database',
    'alter table app.consent_event disable trigger immutable',
    'alter table app.consent_event enable trigger immutable',
    'refuses to change',
  ],
  [
    'S04.database',
    'alter table app.consent_event drop constraint yes_is_an_act',
    `alter table app.consent_event add constraint yes_is_an_act
         check ((state = 'given') = (method = 'accept') and (state <> 'given' or notice is not null))`,
    'A yes is taken',
  ],
  [
    'S11.database',
    'alter table app.usage_view drop constraint network_is_cut_short',
    `alter table app.usage_view add constraint network_is_cut_short check (masklen(network) <= case family(network) when 4 then 24 else 48 end)`,
    'whole network address',
  ],
  [
    'S11.database',
    'alter table app.ticket add column asked_from inet',
    'alter table app.ticket drop column asked_from',
    'beside those of sessions: app.ticket.asked_from',
  ],
  [
    'S33.database',
    'grant update (customer) on app.contract to purpose_service',
    'revoke update (customer) on app.contract from purpose_service',
    'may change a contract',
  ],
  ['S36.database', 'alter table app.ticket no force row level security', 'alter table app.ticket force row level security', 'app.ticket'],
  [
    'S36.database',
    'alter table app.message disable row level security',
    'alter table app.message enable row level security',
    'app.message',
  ],
  [
    'S58.database',
    'alter table app.policy_version disable trigger immutable',
    'alter table app.policy_version enable trigger immutable',
    'refuses',
  ],
  [
    'S58.database',
    'grant update on app.policy_version to purpose_service',
    'revoke update on app.policy_version from purpose_service',
    'A role',
  ],
  [
    'S58.database',
    `alter table app.policy_version disable trigger all; update app.policy_version set change_class = 'minor', change = change || '{"class": "minor"}';
       alter table app.policy_version enable trigger all`,
    'select 1',
    'Version 1 was changed',
  ],
  [
    'S01.runtime',
    `alter table app.policy_version disable trigger all; update app.policy_version set document = jsonb_set(document, '{serviceName}', '"Other"');
       alter table app.policy_version enable trigger all`,
    'select 1',
    'Version 1 was changed',
  ],
  [
    'S05.runtime',
    `alter table app.policy_version disable trigger all; update app.policy_version set document = jsonb_set(document, '{facts,categories}', '[]');
       alter table app.policy_version enable trigger all`,
    'select 1',
    'user.contact.email',
  ],
];

describe('what looks at the running installation', () => {
  const faults = async (assertion: string) => (await proveLive(acme, registry)).find((result) => result.assertion === assertion)?.faults;
  test.each(broken)('%s goes red when the behaviour is broken: %s', async (assertion, breaks, mends, says) => {
    await publishes(await petraReady(house));
    expect(await faults(assertion)).toEqual([]);
    await house.owner.query(breaks);
    const found = await faults(assertion);
    await house.owner.query(mends);
    expect(JSON.stringify(found)).toContain(says);
  });
});

describe('a red assertion', () => {
  const incidents = async () =>
    (await house.owner.query("select title, requester_id from app.ticket where title like 'Not currently proved%' order by title")).rows;

  test('opens one incident for Petra once a second run confirms it, and no other while it lasts', async () => {
    await publishes(await petraReady(house));
    await house.owner.query('alter table app.ticket no force row level security');
    const results = await lookAndProve({ tenantId: acme, tenants: everybody }, registry);
    await lookAndProve({ tenantId: acme, tenants: everybody }, registry);
    await house.owner.query('alter table app.ticket force row level security');
    expect(results.find(({ assertion }) => assertion === 'S36.database')?.faults).toEqual(['No wall between tenants: app.ticket']);
    expect(await incidents()).toEqual([{ title: 'Not currently proved: S36.database', requester_id: people.petra.id }]);
    await lookAndProve({ tenantId: acme, tenants: everybody }, registry);
    expect(
      (await transact(machine(acme, 'service'), async ({ tx }) => statesOf(await proofsOf(tx), tx.now))).get('S36.database'),
    ).toMatchObject({
      state: 'green',
    });
  });

  test('is looked for every hour, in the operator’s tenant only', async () => {
    const sweep = sweepProofs(registry, everybody);
    expect(await sweep.run(tenants.globex.id)).toBeUndefined();
    expect(await sweep.run(acme)).toHaveLength(Object.keys(liveChecks).length);
    expect(sweep.every).toBe(3_600_000);
  });

  const at = '2026-11-25T10:00:00.000Z';
  const tell = (file: string, title: string, status: ToldTest['status'] = 'passed') => ({ file, title, status, at });
  const told = (...tests: ToldTest[]) => {
    const results = resultsIn({ at: '2026-11-25T09:00:00.000Z', software: '0.1.0', tests });
    return (assertion: string) => results.find((result) => result.assertion === assertion);
  };

  test('of tests is what failed under its own name: where only the neighbour’s ran, nothing is shown', () => {
    const found = told(tell('tests/privacy/statements.test.ts', 'S24.static each entry names its files'), {
      ...tell('tests/privacy/subscription.test.ts', 'S32 the plan decides', 'failed'),
      at: '2026-11-25T11:00:00.000Z',
    });
    expect(found('S24.static')).toEqual({ assertion: 'S24.static', at: new Date(at), software: '0.1.0', faults: [] });
    expect(found('S24.e2e')?.faults).toContain('No test of it was found in tests/privacy/stores.test.ts');
    expect(found('S32.e2e')).toEqual({
      assertion: 'S32.e2e',
      at: new Date('2026-11-25T11:00:00.000Z'),
      software: '0.1.0',
      faults: ['Failed in tests/privacy/subscription.test.ts: S32 the plan decides'],
    });
    expect(found('S37.e2e')).toBeUndefined();
  });

  test('every statement in a title counts, and one test of several that did not run is enough', () => {
    const [usage, browser] = ['src/capabilities/usage/usage.test.ts', 'tests/e2e/usage.test.ts'];
    const both = told(tell(usage, 'S16 no number without a yes'), tell(browser, 'S15 S16 only what was visible is told'));
    for (const file of [usage, browser]) expect(both('S16.e2e')?.faults).not.toContain(`No test of it was found in ${file}`);
    expect(both('S15.e2e')?.faults).not.toContain(`No test of it was found in ${browser}`);
    const skipped = told(tell(usage, 'S16 no number without a yes'), tell(browser, 'S15 S16 only what was visible is told', 'notRun'));
    for (const assertion of ['S15.e2e', 'S16.e2e'])
      expect(skipped(assertion)?.faults).toContain(`Did not run in ${browser}: S15 S16 only what was visible is told`);
  });
});

test('S01.static the page says each category, purpose, recipient and store that the register holds, and none beside them', async () => {
  await publishes(await petraReady(house));
  readPolicyAnew();
  const { text } = await anonymous(house)('GET', '/privacy/en');
  const listed = (head: string) => [...text.matchAll(new RegExp(`id="${head}\\.([^"]+)"`, 'g'))].map(([, key]) => key).sort();
  const held = heldIn(registry).map(({ said }) => said.category);
  expect(listed('personal-data.inventory')).toEqual([...new Set(held)].sort());
  expect(listed('use.purposes')).toEqual([...new Set([...basesOfPurposes(registry).keys(), ...Object.keys(registry.choices)])].sort());
  expect(listed('security.recipients')).toEqual(
    Object.keys(registry.hosts)
      .filter((name) => !name.includes(' '))
      .sort(),
  );
  const stored = text.match(/<caption>What is kept on your device<.*?<\/table>/s)?.[0] ?? '';
  const entries = [...Object.keys(registry.cookies), ...Object.keys(registry.browserKeys)];
  expect(stored.match(/<th scope="row">/g)).toHaveLength(entries.length);
  for (const name of Object.keys(registry.cookies)) expect(stored).toContain(`<th scope="row">${name}</th>`);
});

test('what came with the release covers every statement that tests show, and says what is said to be built', () => {
  const report = JSON.parse(readFileSync(join(import.meta.dirname, '../../db/seeds/policy-proofs.json'), 'utf8')) as TestReport;
  expect(report.tests.filter(({ status }) => status !== 'passed')).toEqual([]);
  const held = resultsIn(report).filter(({ faults }) => faults.length === 0);
  const shown = new Set([...held.map(({ assertion }) => assertion), ...Object.keys(liveChecks)]);
  expect(
    builtAssertions.filter((assertion) => !shown.has(assertion)),
    'npm run policy:prove -- --release',
  ).toEqual([]);
});
