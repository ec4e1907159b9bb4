import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphFaults } from '../../bin/graph.mjs';
import { typeFaults } from '../../bin/types.mjs';
import { patience, proving } from '../support/proofs.ts';

const project = resolve(import.meta.dirname, '../..');
const parts = /^(src|tests|bin|db|docs|bench|[A-Z]+(\.md)?|.*\.json|.*\.config\.ts|\.dependency-cruiser\.cjs)$/;
const notNeeded = /[/\\]tests[/\\]pictures([/\\]|$)/;

type Ended = { code: number | null; said: string };

let copy = '';

function node(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = execFile(process.execPath, args, { cwd: copy, env, maxBuffer: 2 ** 26 }, (_failure, out, err) =>
      done({ code: child.exitCode, said: out + err }),
    );
  });
}

/** A new capability is made in a copy of the whole project, and this copy is then held against what the project demands. */
beforeAll(async () => {
  copy = await realpath(await mkdtemp(join(tmpdir(), 'new-capability-')));
  const names = (await readdir(project)).filter((name) => parts.test(name));
  await Promise.all(
    names.map((name) => cp(join(project, name), join(copy, name), { recursive: true, filter: (path) => !notNeeded.test(path) })),
  );
  await symlink(join(project, 'node_modules'), join(copy, 'node_modules'));

  const made = await node('bin/new-capability.mjs', 'lost-umbrellas');
  expect(made.code, made.said).toBe(0);
  if (!proving) await Promise.all(Object.entries(nearby).map(([name, files]) => narrow(name, files)));
});

const own = 'src/capabilities/lost-umbrellas';
/** What it brought and changed, and by what the tools are told. All else they read for minutes; in `npm run prove` they read that too. */
const nearby = {
  'tsconfig.server.json': [own],
  'tsconfig.web.json': [`${own}/contract.ts`],
  'tsconfig.tests.json': [`${own}/*.test.ts`, 'tests/support/global-setup.ts', 'src/kernel/web/routes.d.ts'],
  'biome.json': [`${own}/**`, 'src/capabilities/*.cjs', 'src/apps/server/{house,contract,registry}.ts'],
};

/** This copy's tools begin at these files, and read what they need. */
async function narrow(name: string, files: readonly string[]): Promise<void> {
  const path = join(copy, name);
  const text = await readFile(path, 'utf8');
  const list = files.map((file) => JSON.stringify(file)).join(', ');
  const narrowed = text.replace(/("includes?"): \[[^\]]*\]/, `$1: [${list}]`);
  expect(narrowed, name).not.toBe(text);
  await writeFile(path, narrowed);
}

afterAll(() => rm(copy, { recursive: true, force: true }));

/** What it brought, and what was changed for it. */
const isTouched = (path: string): boolean => path.includes(`/${own}/`) || /\/src\/apps\/server\/(house|contract|registry)\.ts$/.test(path);
const all = ['types:web', 'types:tests', 'types:server', 'graph', 'source', 'biome', 'links'];
/** A sample asks those that read long below, about what is new; the server's types with what is sly beside them. */
const asItStands = proving ? all : ['source', 'biome', 'links'];

test('a new capability passes every check', { timeout: patience(180_000) }, async () => {
  const { code, said } = await node('bin/check.mjs', ...asItStands);

  expect(code, said).toBe(0);
  expect(said.match(/^ok /gm)).toHaveLength(asItStands.length);
  if (proving) return;

  expect(typeFaults(copy, 'web')).toEqual([]);
  expect(typeFaults(copy, 'tests', isTouched)).toEqual([]);
  expect(await graphFaults(copy, own)).toEqual([]);
});

test('its store takes no record that was not permitted: the compiler says so, and nothing else', {
  timeout: patience(60_000),
}, async () => {
  const sly = join(copy, own, 'sly.ts');
  const lines = [
    "import type { Tx } from '../../kernel/db/tx.ts';",
    "import { lockLostUmbrella, updateLostUmbrella } from './store.ts';",
    'export async function sly(tx: Tx, id: string): Promise<void> {',
    '  const found = await lockLostUmbrella(tx, id);',
    "  if (found !== undefined) await updateLostUmbrella(tx, found, 'Mine');",
    '}',
  ];
  await writeFile(sly, lines.join('\n'));
  const faults = typeFaults(copy, 'server');
  await rm(sly);

  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('TS2345 src/capabilities/lost-umbrellas/sly.ts:5');
});

test('nothing in it is dead code', { timeout: patience(60_000) }, async () => {
  const { said } = await node('node_modules/knip/bin/knip.js', '--no-progress', '--reporter=compact');

  expect(said.split('\n').filter((line) => line.includes('lost-umbrellas'))).toEqual([]);
});

test('its own tests pass, in a real database', { timeout: patience(180_000) }, async () => {
  const { code, said } = await node('node_modules/vitest/vitest.mjs', 'run', own);

  expect(code, said).toBe(0);
  expect(said).toMatch(/Tests +8 passed/);
});

test('a second one of the same name, and a name that is none, are refused in one sentence', async () => {
  for (const args of [['lost-umbrellas'], ['LostKeys'], ['sheep']]) {
    const { code, said } = await node('bin/new-capability.mjs', ...args);

    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
  }
  expect(await readFile(join(copy, 'src/capabilities/neighbours.cjs'), 'utf8')).toContain("'lost-umbrellas': []");
});
