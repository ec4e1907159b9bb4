import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { installDependencies, isNewEnough, runtime } from '../../bin/bootstrap.mjs';
import { project } from './house.ts';

const silent = (): void => undefined;
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A project of one dependency, which comes from a folder: no registry is asked. */
function clone(): string {
  const home = mkdtempSync(join(tmpdir(), 'candor start clone '));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'pebble'));
  const itself = { name: 'clone', version: '1.0.0', type: 'module', dependencies: { pebble: 'file:pebble' } };
  const packages = { '': itself, 'node_modules/pebble': { resolved: 'pebble', link: true }, pebble: { version: '1.0.0' } };
  writeFileSync(join(home, 'pebble/package.json'), JSON.stringify({ name: 'pebble', version: '1.0.0' }));
  writeFileSync(join(home, 'package.json'), JSON.stringify(itself));
  writeFileSync(join(home, 'package-lock.json'), JSON.stringify({ name: 'clone', version: '1.0.0', lockfileVersion: 3, packages }));
  return home;
}

test('Node 24.7, the first with Argon2id, is new enough; what came before is not', () => {
  expect(['24.7.0', '24.21.0', '26.0.0'].filter(isNewEnough)).toEqual(['24.7.0', '24.21.0', '26.0.0']);
  expect(['18.0.0', '20.20.2', '24.0.0', '24.6.9'].filter(isNewEnough)).toEqual([]);
});

test('dependencies are installed once, and again when the lockfile has changed', { timeout: 60_000 }, () => {
  const home = clone();
  const lock = join(home, 'package-lock.json');
  const said: string[] = [];
  const install = () => installDependencies(home, (words) => said.push(words));
  install();
  install();
  expect(said).toHaveLength(1);
  expect(existsSync(join(home, 'node_modules/pebble/package.json'))).toBe(true);

  writeFileSync(lock, readFileSync(lock, 'utf8').replaceAll('"1.0.0"', '"1.0.1"'));
  writeFileSync(join(home, 'package.json'), readFileSync(join(home, 'package.json'), 'utf8').replaceAll('"1.0.0"', '"1.0.1"'));
  writeFileSync(join(home, 'pebble/package.json'), JSON.stringify({ name: 'pebble', version: '1.0.1' }));
  install();
  expect(said).toHaveLength(2);
  expect(readFileSync(join(home, 'node_modules/.candor-installed'), 'utf8')).toBe(digestOf(readFileSync(lock, 'utf8')));
});

test('an installation that cannot succeed says so and leaves no mark of success', { timeout: 60_000 }, () => {
  const home = clone();
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'clone', version: '1.0.0', dependencies: { boulder: 'file:boulder' } }));
  expect(() => installDependencies(home, silent)).toThrow('npm could not install what');
  expect(existsSync(join(home, 'node_modules/.candor-installed'))).toBe(false);
});

test.runIf(existsSync(join(project, 'tools')))('an older Node hands over to the one in tools/', () => {
  const node = runtime(project, silent, '18.19.1');
  expect(node.startsWith(join(project, 'tools'))).toBe(true);
  expect(isNewEnough(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.slice(1))).toBe(true);
});

const old = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) => existsSync(path) && !isNewEnough(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.slice(1)),
);

test.runIf(old !== undefined && existsSync(join(project, 'tools')))(
  'started by an old Node, a script runs under the new one and its code is passed on',
  () => {
    const home = clone();
    cpSync(join(project, 'bin'), join(home, 'bin'), { recursive: true });
    symlinkSync(join(project, 'tools'), join(home, 'tools'));
    writeFileSync(join(home, 'bin/check.mjs'), 'console.log(process.versions.node, ...process.argv.slice(2)); process.exit(7);');
    symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'));
    writeFileSync(join(home, 'package-lock.json'), readFileSync(join(project, 'package-lock.json'), 'utf8'));

    const { status, stdout } = spawnSync(old ?? '', [join(home, 'bin/run.mjs'), 'check', 'graph', 'a b'], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    const [version = '', ...args] = stdout.trim().split(' ');
    expect(isNewEnough(version)).toBe(true);
    expect(args).toEqual(['graph', 'a', 'b']);
    expect(status).toBe(7);
  },
);
