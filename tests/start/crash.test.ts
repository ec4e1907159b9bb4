import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../../bin/processes.mjs';
import {
  countRows,
  eventually,
  type House,
  type Launch,
  launch,
  makeHouse,
  notesOf,
  pidOf,
  postmasterOf,
  started,
  stopped,
} from './house.ts';

const one: { house: House } = { house: await makeHouse() };

beforeAll(async () => void (await stopped(await started(one.house))));
afterAll(() => one.house.remove());

const childrenOf = (house: House): number[] => {
  const { children } = JSON.parse(readFileSync(join(house.data, 'running.json'), 'utf8'));
  return children.map(({ pid }: { pid: number }) => pid);
};

/** Eight hands write rows until the server is gone; returns the numbers it has acknowledged. */
async function writeUntil(house: House, from: number, kill: () => void): Promise<number[]> {
  const acknowledged: number[] = [];
  const numbers = { next: from };
  const hand = async () => {
    for (;;) {
      const number = numbers.next++;
      const reply = await fetch(`${house.url}/row?number=${number}`).catch(() => undefined);
      if (!reply?.ok) return;
      await reply.text();
      acknowledged.push(number);
      if (acknowledged.length === 300) kill();
    }
  };
  await Promise.all(Array.from({ length: 8 }, hand));
  return acknowledged;
}

const killAll = (run: Launch, pids: number[]) => {
  for (const pid of [run.child.pid ?? 0, ...pids]) process.kill(pid, 'SIGKILL');
};

test('after kill -9 of the launcher its programs stop by themselves, and the next start has each acknowledged row', async () => {
  const { house } = one;
  const run = await started(house);
  const before = await countRows(house);
  const pids = [...childrenOf(house), postmasterOf(house)];
  expect(pids).toHaveLength(3);
  const acknowledged = await writeUntil(house, 1_000, () => killAll(run, []));
  await eventually(() => !pids.some(isAlive));

  const next = await started(house);
  expect(acknowledged.length).toBeGreaterThanOrEqual(300);
  expect(await countRows(house)).toBeGreaterThanOrEqual(before + acknowledged.length);
  expect(await stopped(next)).toBe(0);
});

test('after kill -9 of everything at once, the database too, the next start at once has each acknowledged row', async () => {
  const { house } = one;
  const run = await started(house);
  const before = await countRows(house);
  const pids = [...childrenOf(house), postmasterOf(house)];
  const acknowledged = await writeUntil(house, 100_000, () => killAll(run, pids));

  const next = await started(house);
  expect(await countRows(house)).toBeGreaterThanOrEqual(before + acknowledged.length);
  expect(await stopped(next)).toBe(0);
});

test('a start right after kill -9 of the launcher waits for what is still draining', async () => {
  const { house } = one;
  const run = await started(house);
  killAll(run, []);
  const next = await started(house);
  expect(await countRows(house)).toBeGreaterThan(0);
  expect(await stopped(next)).toBe(0);
});

test('a server that was killed is started again', async () => {
  const { house } = one;
  const run = await started(house);
  const killed = await pidOf(house);
  process.kill(killed, 'SIGKILL');
  await eventually(async () => (await pidOf(house).catch(() => killed)) !== killed);
  expect(run.said()).toContain('The server ended unexpectedly (SIGKILL) and is started again.');
  expect(await stopped(run)).toBe(0);
});

test('a server that cannot stay up is given up after five times, with its last words', async () => {
  const { house } = one;
  const fuse = join(house.home, 'crash-at-once');
  writeFileSync(fuse, '');
  const run = launch(house);
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('The server ended unexpectedly 5 times within a minute (code 1), so everything was stopped.');
  expect(run.said()).toContain('Its last words: Error: the fuse is blown');
  rmSync(fuse);
});

test('when PostgreSQL is killed, all stops with a sentence, and the next start recovers', async () => {
  const { house } = one;
  const run = await started(house);
  process.kill(postmasterOf(house), 'SIGKILL');
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('PostgreSQL stopped: it gave no reason');

  const next = await started(house);
  expect(await countRows(house)).toBeGreaterThan(0);
  expect(await stopped(next)).toBe(0);
});

test('a SIGTERM to npm, whose shell dies of it without passing it on, drains and stops everything', async () => {
  const { house } = one;
  const run = await started(house, { npm: true });
  const pids = [...childrenOf(house), postmasterOf(house)];
  const before = notesOf(house).length;
  run.child.kill('SIGTERM');
  await run.ended;
  await eventually(() => !pids.some(isAlive));
  expect(run.said()).toContain('Stopping …');
  expect(notesOf(house).slice(before)).toEqual(['server stopped', 'worker stopped']);
});

test('a second Ctrl-C does not wait for a server that will not stop', async () => {
  const { house } = one;
  const stubborn = join(house.home, 'stubborn');
  writeFileSync(stubborn, '');
  const run = await started(house);
  const pids = [...childrenOf(house), postmasterOf(house)];
  run.child.kill('SIGINT');
  await run.until('Stopping');
  await new Promise((done) => setTimeout(done, 600));
  expect(await stopped(run, 'SIGINT')).toBe(130);
  await eventually(() => !pids.some(isAlive));
  rmSync(stubborn);
});
