import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { command } from '../../../tests/support/command.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { makeOperator, petraReady, publishes, showAll } from '../../../tests/support/policy.ts';
import { forgetPolicy } from '../../capabilities/policy/pages/shown.ts';
import { shownByTests } from '../../capabilities/policy/proofs/tests.ts';
import { operatorMailbox } from '../../capabilities/site/inbound/mailbox.ts';
import { receiveMail } from '../../kernel/mail/receive.ts';
import { noteDoor } from '../../kernel/net/doors.ts';

const house = openHouse();
const day = 86_400_000;
const page = async () => {
  forgetPolicy();
  return (await anonymous(house, tenants.acme.host)('GET', '/privacy/proofs/en')).text;
};
/** As the tests of a release told it. */
const report = (failed: string[] = []) => {
  const file = join(house.dataFolder, 'report.json');
  const at = new Date().toISOString();
  const tests = shownByTests.flatMap(({ assertion, files }) =>
    files.map((name) => ({ file: name, title: `${assertion} holds`, status: failed.includes(assertion) ? 'failed' : 'passed', at })),
  );
  writeFileSync(file, JSON.stringify({ at, software: '0.1.0', tests }));
  return file;
};

beforeAll(async () => {
  await makeOperator(house);
  await showAll([], new Date(Date.now() - 2 * day));
  await publishes(await petraReady(house));
});

test('beside the running server the proofs are looked at anew, and drills practised: what was stale is green, and its page says so', async () => {
  for (const stale of [/S36\.database[\s\S]*?Not currently proved/, /S61\.drill[\s\S]*?Not currently proved/])
    expect(await page()).toMatch(stale);
  const mail = await receiveMail(0, operatorMailbox('Candor <candor@operator.example>'));
  await Promise.all([noteDoor('server', house.port), noteDoor('mail', mail.port)]);
  const { code, said } = await command(house, 'policy:prove', '--drill');
  await mail.close();
  expect(said).toMatch(/green {3}S61\.drill\n/);
  expect(said).toMatch(/green {3}S36\.database\n/);
  expect([code, said.match(/^red/gm)]).toEqual([0, null]);
  expect(await page()).toMatch(
    /S36\.database<\/code><\/th>\s*<td[^>]*>look at the running database<\/td>\s*<td[^>]*>\d\d:\d\d<\/td>\s*<td[^>]*>held/,
  );
}, 180_000);

test('a wall that is open is red on the terminal and on the page, and the command fails', async () => {
  await house.owner.query('alter table app.message no force row level security');
  const { code, said } = await command(house, 'policy:prove');
  await house.owner.query('alter table app.message force row level security');
  expect([code, said]).toEqual([1, expect.stringMatching(/red {5}S36\.database {2}No wall between tenants: app\.message/)]);
  expect(await page()).toMatch(/S36\.database[\s\S]{0,200}Not currently proved since/);
}, 180_000);

test('shut again it is green; with a report what its tests told is kept too: one that failed is red once a second run says so', async () => {
  expect((await command(house, 'policy:prove', report())).code).toBe(0);
  for (const _ of [1, 2]) expect((await command(house, 'policy:prove', report(['S13.e2e']))).code).toBe(1);
  expect(await page()).toMatch(/S13\.e2e[\s\S]{0,200}Not currently proved since/);
}, 180_000);
