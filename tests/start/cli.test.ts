import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '../../bin/processes.mjs';
import { type House, launch, makeHouse, notesOf, postmasterOf, started, stopped } from './house.ts';

const house: House = await makeHouse();
afterAll(() => house.remove());

test('a verb of the command line starts a database for itself, and stops it again', async () => {
  // Held until we have looked: by itself it may be over before its words have come to us.
  const hold = join(house.home, 'hold');
  writeFileSync(hold, '');
  const run = launch(house, { command: 'import', args: ['people.csv', '--dry'] });
  await run.until('import people.csv --dry saw 0');
  const postmaster = postmasterOf(house);
  rmSync(hold);
  expect(await run.ended).toBe(0);
  expect(isAlive(postmaster)).toBe(false);
});

test('beside a running installation it uses that one, and leaves it running', async () => {
  const installation = await started(house);
  const run = launch(house, { command: 'import', args: ['people.csv'] });
  expect(await run.ended).toBe(0);
  expect(run.said()).toBe('import people.csv saw 1\n');
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  expect(await stopped(installation)).toBe(0);
  expect(notesOf(house)).toEqual(['seeded', 'server stopped', 'worker stopped']);
});

test('its exit code is passed on', async () => {
  const run = launch(house, { command: 'audit:verify', args: ['--fail'] });
  expect(await run.ended).toBe(3);
});
