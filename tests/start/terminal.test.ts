import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '../../bin/processes.mjs';
import { countRows, eventually, type House, type Launch, makeHouse, notesOf, postmasterOf, started, stopped } from './house.ts';

const hasTerminals = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const house: House = await makeHouse();
afterAll(() => house.remove());

/** What the key sends; the terminal makes SIGINT of it, for every process that belongs to it. */
const ctrlC = '\u0003';
const press = (run: Launch, key: string): void => void run.child.stdin?.write(key);

test.runIf(hasTerminals)('Ctrl-C at a terminal, which reaches server, worker and database at once, still ends all in order', async () => {
  const run = await started(house, { terminal: true });
  const postmaster = postmasterOf(house);
  await fetch(`${house.url}/row?number=41`);
  press(run, ctrlC);
  expect(await run.ended).toBe(0);
  expect(run.said()).toContain('Stopping');
  expect(notesOf(house)).toEqual(['seeded', 'server stopped', 'worker stopped']);
  await eventually(() => !isAlive(postmaster));
});

test.runIf(hasTerminals)('a terminal that is closed takes everything with it, and nothing that was acknowledged', async () => {
  const run = await started(house, { terminal: true });
  const postmaster = postmasterOf(house);
  expect(await countRows(house)).toBe(2);
  await fetch(`${house.url}/row?number=42`);
  run.child.kill('SIGKILL');
  await eventually(() => !isAlive(postmaster), 60_000);

  const next = await started(house);
  expect(await countRows(house)).toBe(3);
  expect(await stopped(next)).toBe(0);
});
