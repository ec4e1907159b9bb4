import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { drills } from '../../src/apps/server/drills.ts';
import { sweepDrills } from '../../src/capabilities/policy/jobs.ts';
import { forgetPolicy } from '../../src/capabilities/policy/pages/shown.ts';
import { practise } from '../../src/capabilities/policy/proofs/drills.ts';
import { builtAssertions } from '../../src/capabilities/policy/proofs/state.ts';
import { operatorMailbox } from '../../src/capabilities/site/inbound/mailbox.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { receiveMail } from '../../src/kernel/mail/receive.ts';
import { noteDoor } from '../../src/kernel/net/doors.ts';
import { tenants } from '../support/cast.ts';
import { anonymous } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { forgetPolicies, makeOperator, petraReady, publishes, showAll } from '../support/policy.ts';

const house = openHouse();
const operator = tenants.acme.id;
const day = 86_400_000;
const count = async (from: string) => Number((await house.owner.query(`select count(*) as n from ${from}`)).rows[0].n);
const practised = (statement: string) =>
  practise(
    operator,
    drills.filter((drill) => drill.statement === statement),
  );

let mail = { port: 0, close: async (): Promise<void> => undefined };
beforeAll(async () => {
  await makeOperator(house);
  mail = await receiveMail(0, operatorMailbox('Candor <candor@operator.example>'));
  await Promise.all([noteDoor('server', house.port), noteDoor('mail', mail.port)]);
});
afterAll(() => mail.close());
beforeEach(async () => {
  await house.owner.query('delete from app.sign_in_throttle');
  await showAll();
  await publishes(await petraReady(house));
});
afterEach(() => forgetPolicies(house));

/** What people read of an assertion: on the page of proofs, and as data. */
async function told(assertion: string): Promise<{ row: string; outcome: string; policy: string }> {
  forgetPolicy();
  const ask = async (path: string) => (await anonymous(house, tenants.acme.host)('GET', path)).text;
  const row =
    new RegExp(`<tr[^>]*><th scope="row"><code>${assertion}</code>[\\s\\S]*?</tr>`).exec(await ask('/privacy/proofs/en'))?.[0] ?? '';
  const data = JSON.parse(await ask('/privacy.json')) as { 'earl:assertions': Record<string, Record<string, { '@id': string }>>[] };
  const outcome = data['earl:assertions'].find((one) => String(one['@id']) === `#${assertion}`)?.['earl:result']?.['earl:outcome']?.['@id'];
  return { row, outcome: outcome ?? '', policy: await ask('/privacy/en') };
}

test('each statement that says it is practised has its drill, and no other', () => {
  const named = builtAssertions.filter((name) => name.endsWith('.drill'));
  expect(drills.map(({ statement }) => `${statement}.drill`).sort()).toEqual(named.toSorted());
});

test('what is rehearsed leaves nothing behind but its result, and the log tells of it', async () => {
  const left = () =>
    Promise.all(
      ['app.consent_event', 'app.consent_notice', 'app.person', 'app.outbound_mail', 'app.policy_notice', 'app.mail_suppression'].map(
        count,
      ),
    );
  const before = await left();
  for (const statement of ['S04', 'S59']) expect(await practised(statement)).toMatchObject([{ faults: [] }]);
  expect(await left()).toEqual(before);
  const { rows } = await house.owner.query("select facts from app.event where type = 'policy.drilled' order by id desc limit 2");
  expect(rows.map(({ facts }) => [facts.assertion, facts.faults])).toEqual([
    ['S59.drill', 0],
    ['S04.drill', 0],
  ]);
});

const loses = (table: string, when: string, then: string) => `
  create function app.broken() returns trigger language plpgsql as $$ begin if ${when} then return ${then}; end if; return new; end $$;
  create trigger broken before insert or update on ${table} for each row execute function app.broken()`;

/** Which drill, what breaks its procedure in the running installation, and what it then says. */
const broken: [string, string, string, string][] = [
  [
    'S04.drill',
    'app.consent_event',
    loses('app.consent_event', "new.state = 'withdrawn'", 'null'),
    'Taken back, and it still counts: usageStatistics',
  ],
  ['S59.drill', 'app.policy_notice', loses('app.policy_notice', 'new.bounced_at is not null', 'old'), 'does not stand as come back'],
  ['S61.drill', 'app.ticket', loses('app.ticket', "new.external_ref like 'probe:phone:%'", 'old'), 'No request came of the probe by phone'],
];

test.each(broken)(
  '%s once its procedure is broken it is red on the pages and as data, and one incident is open',
  async (title, table, breaks, says) => {
    const id = title.slice(0, 3);
    expect((await told(`${id}.drill`)).outcome).toBe('earl:passed');
    await house.owner.query(breaks);
    const results = await practised(id);
    await house.owner.query(`drop trigger broken on ${table}; drop function app.broken()`);
    expect(results.map(({ faults }) => faults.join())).toEqual([expect.stringContaining(says)]);
    const { row, outcome } = await told(`${id}.drill`);
    expect([outcome, row]).toEqual([
      'earl:failed',
      expect.stringMatching(/drill in this installation, every [\s\S]*Not currently proved since/),
    ]);
    expect(await count(`app.ticket where title = 'Not currently proved: ${id}.drill' and state = 'new'`)).toBe(1);
    expect(await practised(id)).toMatchObject([{ faults: [] }]);
    expect((await told(`${id}.drill`)).outcome).toBe('earl:passed');
  },
);

test('a drill that was left out for two of its turns is red by itself; the hourly look practises what is due, in the operator’s tenant only', async () => {
  const sweep = sweepDrills(drills);
  expect(await sweep.run(tenants.globex.id)).toBeUndefined();
  expect(await sweep.run(operator)).toEqual([]);
  shiftClock(2.1 * day);
  const { row, outcome, policy } = await told('S61.drill');
  expect([outcome, row, policy]).toEqual([
    'earl:failed',
    expect.stringContaining('Not currently proved since'),
    expect.stringContaining('<a class="proof red" href="/privacy/proofs/en#S61">'),
  ]);
  expect((await told('S59.drill')).outcome).toBe('earl:passed');
  expect(await sweep.run(operator)).toMatchObject([{ assertion: 'S04.drill' }, { assertion: 'S61.drill' }, { assertion: 'S60.drill' }]);
  expect((await told('S61.drill')).outcome).toBe('earl:passed');
});

test('S60.drill a server that is gone, shows another version or sets a cookie is found by who asks it for the policy like anybody', async () => {
  forgetPolicy();
  expect(await practised('S60')).toMatchObject([{ faults: [] }]);
  const other = createServer((_, answer) => answer.setHeader('set-cookie', 'seen=1').end('Another policy'));
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  await noteDoor('server', (other.address() as AddressInfo).port);
  const [{ faults } = { faults: [] }] = await practised('S60');
  expect(faults).toEqual(
    ['/privacy/en', '/privacy/versions/en', '/privacy.json'].flatMap((path) => [
      `${path} shows another version than the one in force`,
      `${path} sets a cookie`,
    ]),
  );
  other.close();
  expect(await practised('S60')).toMatchObject([{ faults: ['It could not be carried out; the log tells where'] }]);
  await noteDoor('server', house.port);
  expect((await told('S60.drill')).outcome).toBe('earl:failed');
  expect(await practised('S60')).toMatchObject([{ faults: [] }]);
  expect((await told('S60.drill')).outcome).toBe('earl:passed');
});

test('S61.drill once no mail is taken in any more it is red at the next look, though it held an hour ago, and green again once it is', async () => {
  await house.owner.query('delete from app.sign_in_throttle');
  const sweep = sweepDrills(drills);
  expect(await sweep.run(operator)).toEqual([]);
  await noteDoor('mail', null);
  expect(await sweep.run(operator)).toMatchObject([
    { assertion: 'S61.drill', faults: ['No mail is taken in here: CANDOR_INBOUND_PORT is not set where the worker starts'] },
  ]);
  expect(await told('S61.drill')).toMatchObject({
    outcome: 'earl:failed',
    policy: expect.stringContaining('<a class="proof red" href="/privacy/proofs/en#S61">'),
  });
  await noteDoor('mail', mail.port);
  expect(await sweep.run(operator)).toMatchObject([{ assertion: 'S61.drill', faults: [] }]);
  expect((await told('S61.drill')).outcome).toBe('earl:passed');
});
