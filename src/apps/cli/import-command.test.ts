import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { command } from '../../../tests/support/command.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { importCommand } from './import-command.ts';
import { installTenants } from './seed/installed.ts';

const house = openHouse();
const heading =
  'number,incident_state,caller_id,opened_by,opened_at,sys_updated_by,sys_updated_at,impact,urgency,priority,category,assignment_group,assigned_to,closed_code,resolved_by';
const rowOf = (state: string, at: string): string =>
  `INC7,${state},Caller 7,Opened by  8,29-02-2016 01:16,Updated by 21,${at},2 - Medium,2 - Medium,3 - Moderate,Category 9,Group 56,?,code 77,?`;
const log = [heading, rowOf('New', '29-02-2016 01:23'), rowOf('Limbo', '29-02-2016 02:00'), rowOf('Resolved', '29-02-2016 03:00')].join(
  '\n',
);

const inFolder = (name: string): string => join(house.dataFolder, name);
const imported = (...args: string[]) => command(house, 'import', 'servicenow', ...args);
const tickets = async (): Promise<number> => (await house.owner.query('select count(*)::int as n from app.ticket')).rows[0].n;

beforeAll(async () => {
  writeFileSync(inFolder('log.csv'), log);
  writeFileSync(inFolder('broken.json'), '{"states": ');
  await installTenants(house.ownerUrl, [{ slug: 'bare', name: 'Bare', hosts: ['bare.localhost'] }], new Date());
});

test('what is not there or cannot be read is said in a sentence, and nothing is imported', async () => {
  for (const [args, reason] of [
    [['nowhere.csv', '--tenant', 'acme'], /event log .*nowhere\.csv: there is no such file\. Nothing was imported\./],
    [['log.csv', '--tenant', 'acmee'], /There is no tenant acmee; there are acme, /],
    [['log.csv', '--tenant', 'bare'], /There is no workspace for the incidents/],
    [['log.csv', '--tenant', 'bare', '--dry-run'], /There is no workspace for the incidents/],
  ] as const) {
    const { code, said } = await imported(...args);
    expect([args, code, said]).toEqual([args, 1, expect.stringMatching(reason)]);
    expect(said).not.toMatch(/ENOENT|EISDIR|\n\s+at /);
  }
  // What cannot be read is refused before there is a database: the program prints the sentence, as it did the first.
  for (const [args, reason] of [
    [['.'], /event log .*: that is a folder/],
    [[inFolder('log.csv'), '--mapping', 'maping.json'], /mapping .*maping\.json: there is no such file\. Nothing was imported\./],
    [[inFolder('log.csv'), '--mapping', inFolder('broken.json')], /mapping .*broken\.json is no JSON/],
  ] as const)
    await expect(importCommand(['servicenow', ...args, '--tenant', 'acme'])).rejects.toThrow(reason);
  expect(await tickets()).toBe(0);
}, 60_000);

test('a dry run leaves no file behind, unless a template is asked for; filled in, it gives the words their meaning', async () => {
  const before = readdirSync(house.dataFolder);
  const dry = await imported('log.csv', '--tenant', 'acme', '--dry-run');
  expect([dry.code, dry.said]).toEqual([0, expect.stringContaining('1 would be created')]);
  expect(dry.said).toContain('Without a meaning: Limbo, code 77.\n--template FILE');
  expect(readdirSync(house.dataFolder)).toEqual(before);

  const told = await imported('log.csv', '--tenant', 'acme', '--dry-run', '--template', 'words.json');
  expect(told.said).toContain(`${inFolder('words.json')} lists them`);
  const template = JSON.parse(readFileSync(inFolder('words.json'), 'utf8'));
  expect([template.states, template.resolutionCodes]).toEqual([{ Limbo: null }, { 'code 77': null }]);
  expect((await imported('log.csv', '--tenant', 'acme', '--dry-run', '--template', 'words.json')).said).toContain('is there already');

  const filled = { ...template, workspace: 'it', states: { Limbo: { state: 'inProgress' } }, resolutionCodes: { 'code 77': 'solved' } };
  writeFileSync(inFolder('filled.json'), JSON.stringify(filled));
  const real = await imported('log.csv', '--tenant', 'acme', '--mapping', 'filled.json');
  expect([real.code, real.said]).toEqual([0, expect.stringContaining('1 were created, 0 changed, 0 unchanged')]);
  expect(real.said).toContain('2 changes replayed, 0 rows without a change, ');
  expect([await tickets(), existsSync(inFolder('servicenow-mapping.json'))]).toEqual([1, false]);
}, 60_000);

test('a word that gets its meaning only after later rows are in does not weave its row in between: the row is told', async () => {
  writeFileSync(inFolder('later.csv'), log.replaceAll('INC7,', 'INC8,'));
  const first = await imported('later.csv', '--tenant', 'acme');
  expect(first.said).toMatch(/line 3: State "Limbo" is unknown.*\n1 incidents in 3 rows: 1 were created/);
  writeFileSync(inFolder('limbo.json'), JSON.stringify({ states: { Limbo: { state: 'onHold', holdReason: 'awaitingVendor' } } }));
  const second = await imported('later.csv', '--tenant', 'acme', '--mapping', 'limbo.json');
  expect(second.said).toMatch(/line 3: INC8: It came too late: later rows of this incident are in already\n.* 0 changed, 1 unchanged/);
  expect(second.said).toContain('1 wrong rows');
}, 60_000);
