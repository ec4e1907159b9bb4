import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '../../bin/processes.mjs';
import { countRows, type House, makeHouse, notesOf, postmasterOf, started, stopped } from './house.ts';

const acme: House = await makeHouse();
const bare: House = await makeHouse();
const secrets = join(acme.data, 'secrets.json');
const kept: { secrets: string } = { secrets: '' };
afterAll(() => [acme, bare].forEach(({ remove }) => void remove()));

test('the first start loads demo data, says who may sign in where, and stops the server, the worker and the database, in this order', async () => {
  const run = await started(acme);
  const { port } = acme;
  expect(run.said()).toContain(
    `Acme  http://localhost:${port}\n    requester  ada@acme.example  ada-demo\n    agent      bob@acme.example  bob-demo`,
  );
  expect(run.said()).toContain('Loading demo data …\nWithout the real incidents.\n');
  expect(run.said()).toContain(`Empty  http://empty.localhost:${port}`);
  expect(await countRows(acme)).toBe(1);

  const postmaster = postmasterOf(acme);
  expect(await stopped(run)).toBe(0);
  expect(notesOf(acme)).toEqual(['seeded', 'server stopped', 'worker stopped']);
  expect(isAlive(postmaster)).toBe(false);
  expect(() => statSync(join(acme.data, 'running.json'))).toThrow('ENOENT');
});

test('passwords and a master key of 32 bytes are kept, for their owner only', () => {
  kept.secrets = readFileSync(secrets, 'utf8');
  expect(statSync(secrets).mode & 0o777).toBe(0o600);
  expect(Buffer.from(JSON.parse(kept.secrets).masterKey, 'base64')).toHaveLength(32);
});

test.runIf(process.getuid?.() === 0)("as root the database runs as another user, and its files are that user's", () => {
  expect(statSync(join(acme.data, 'postgres')).uid).not.toBe(0);
  expect(statSync(secrets).uid).toBe(0);
});

test('the second start finds data and secrets as they were, and ends by Ctrl-C', async () => {
  const run = await started(acme);
  expect(await countRows(acme)).toBe(1);
  expect(readFileSync(secrets, 'utf8')).toBe(kept.secrets);
  expect(await stopped(run, 'SIGINT')).toBe(0);
  expect(notesOf(acme).filter((line) => line === 'seeded')).toHaveLength(1);
});

test('a backup made as the runbook says brings back what stood when it was made, secrets and all, and nothing of later', async () => {
  const backup = join(acme.home, 'backup');
  execFileSync('cp', ['-a', acme.data, backup]);
  const later = await started(acme);
  expect((await fetch(`${acme.url}/row?number=77`)).status).toBe(200);
  expect(await countRows(acme)).toBe(2);
  expect(await stopped(later)).toBe(0);

  rmSync(acme.data, { recursive: true });
  renameSync(backup, acme.data);
  const restored = await started(acme);
  expect(await countRows(acme)).toBe(1);
  expect(readFileSync(secrets, 'utf8')).toBe(kept.secrets);
  expect(await stopped(restored)).toBe(0);
});

test('the server knows its own database address, the test clock and where Node keeps what it made, but neither the owner nor the worker', async () => {
  const run = await started(bare, { env: { CANDOR_TEST_CLOCK: '1', CANDOR_SEED: 'none' } });
  expect(run.said()).toContain(`  http://localhost:${bare.port}`);
  const environment = await (await fetch(`${bare.url}/environment`)).json();
  expect(environment).toMatchObject({ CANDOR_TEST_CLOCK: '1', CANDOR_DATA: bare.data, PORT: String(bare.port) });
  expect(environment.NODE_COMPILE_CACHE).toMatch(/dist.made$/);
  expect(environment.CANDOR_APP_URL).toMatch(/^postgresql:\/\/candor_app:/);
  expect(Object.keys(environment).filter((name) => /OWNER|WORKER|DATABASE/.test(name))).toEqual([]);
  expect(await stopped(run)).toBe(0);
});

test('what began with CANDOR_SEED=none gets no demo data at a later start without it either', async () => {
  const run = await started(bare);
  expect(await countRows(bare)).toBe(0);
  expect(await stopped(run)).toBe(0);
});
