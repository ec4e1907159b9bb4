import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { command } from '../../../../tests/support/command.ts';
import { openHouse } from '../../../../tests/support/house.ts';
import { logOf, rowOf } from '../../../../tests/support/servicenow-log.ts';

const house = openHouse();

/** What the demo's acme holds of the log, by workspace and state. */
const imported = async (): Promise<unknown[]> =>
  (
    await house.owner.query(
      `select w.key, t.state, t.external_ref as ref from app.ticket t join installation.tenant i on i.id = t.tenant_id
       join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id
       where t.channel = 'import' and i.slug = 'acme' order by ref`,
    )
  ).rows;

const seeded = (log: string) => {
  vi.stubEnv('CANDOR_DEMO_IMPORT', log);
  return command(house, 'seed');
};

beforeAll(async () => {
  // The cast of the tests makes room: the demo's tenants have the same names and addresses.
  await house.owner.query("update installation.tenant set slug = 'cast' where slug = 'acme'");
  await house.owner.query("delete from installation.address where host in ('localhost', 'acme.localhost')");
});

test('a log that is named and not there is said before anything is written', async () => {
  const { code, said } = await seeded('nowhere.csv');
  expect([code, said]).toEqual([1, expect.stringMatching(/^CANDOR_DEMO_IMPORT is .*nowhere\.csv, but there is no such file\./)]);
  expect((await house.owner.query("select from installation.tenant where slug = 'acme'")).rowCount).toBe(0);
}, 60_000);

test('a demo without a log says what is missing; with one, seeded again, its IT workspace holds the incidents, once', async () => {
  const bare = await seeded('none');
  expect([bare.code, bare.said]).toEqual([0, expect.stringContaining('Without the real incidents in the IT workspace')]);
  expect(await imported()).toEqual([]);

  const rows = ['New', 'Active', 'Awaiting Evidence'].map((state, at) => rowOf('INC0000045', state, `29-02-2016 0${at + 2}:00`));
  writeFileSync(join(house.dataFolder, 'log.csv'), logOf(...rows));
  expect((await seeded('log.csv')).said).toContain('1 incidents in 3 rows: 1 were created, 0 changed, 0 unchanged.\n2 changes replayed');
  expect((await seeded('log.csv')).said).toContain('0 were created, 0 changed, 1 unchanged.');
  expect(await imported()).toEqual([{ key: 'it', state: 'onHold', ref: 'servicenow:INC0000045' }]);
}, 300_000);
