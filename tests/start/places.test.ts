import { chmodSync, chownSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDatabase } from '../../bin/database.mjs';
import { countRows, type House, makeHouse, project, started, stopped } from './house.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const fallback = '/var/lib/candor';

async function house(): Promise<House> {
  const made = await makeHouse();
  onTestFinished(() => made.remove());
  return made;
}

const entries = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** What this test adds to the machine goes with it. */
function keepFallbackClean(): void {
  const before = new Set(entries(fallback));
  onTestFinished(() => {
    for (const name of entries(fallback).filter((found) => !before.has(found))) rmSync(join(fallback, name), { recursive: true });
    if (entries(fallback).length === 0) rmSync(fallback, { recursive: true, force: true });
  });
}

test.runIf(isRoot)(
  'in a folder only root can enter, the database goes elsewhere, says where, and is found again',
  { timeout: 40_000 },
  async () => {
    keepFallbackClean();
    const hidden = await house();
    chmodSync(dirname(hidden.home), 0o700);
    const first = await started(hidden);
    expect(first.said()).toMatch(/its user cannot read this folder; it uses .*\/var\/lib\/candor\//);
    expect(existsSync(join(hidden.data, 'postgres'))).toBe(false);
    await fetch(`${hidden.url}/row?number=7`);
    expect(await stopped(first)).toBe(0);

    const second = await started(hidden);
    expect(await countRows(hidden)).toBe(2);
    expect(await stopped(second)).toBe(0);
  },
);

const reachable = (path: string): boolean => (statSync(path).mode & 0o001) !== 0 && (path === '/' || reachable(dirname(path)));

test.runIf(isRoot && reachable(resolve(process.execPath)) && reachable(project))(
  'an ordinary user starts it, and root later goes on as that user',
  async () => {
    const ordinary = await house();
    for (const name of ['', 'src', 'db']) chownSync(join(ordinary.home, name), nobody, nobody);
    const run = await started(ordinary, { uid: nobody });
    expect(statSync(join(ordinary.data, 'postgres')).uid).toBe(nobody);
    expect(statSync(ordinary.data).mode & 0o777).toBe(0o700);
    expect(await stopped(run)).toBe(0);

    const later = await started(ordinary);
    expect(await countRows(ordinary)).toBe(1);
    expect(await stopped(later)).toBe(0);
  },
);

test('DATABASE_URL puts another PostgreSQL in the place of the embedded one', async () => {
  const other = await temporaryDatabase(project);
  onTestFinished(() => other.stop());
  const foreign = await house();
  const run = await started(foreign, { env: { DATABASE_URL: other.url } });
  expect(await countRows(foreign)).toBe(1);
  expect(existsSync(join(foreign.data, 'postgres'))).toBe(false);
  expect(await stopped(run)).toBe(0);
});
