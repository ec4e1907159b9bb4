import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportOf, tested } from '../../bin/policy-prove.mjs';

const home = resolve(import.meta.dirname, '../..');
const at = '2026-11-25T10:00:00.000Z';
const one = (title: string, state: string) => ({ file: 'tests/one.test.ts', title, state, at });
const run = (tests: ReturnType<typeof one>[], ended: { code?: number; broken?: string[]; uncaught?: number; reason?: string } = {}) => {
  const { code = 0, broken = [], uncaught = 0, reason = 'passed' } = ended;
  return reportOf(home, { code, told: { tests, broken, uncaught, reason } });
};
const [held, lost] = [`S${'01'} the page is made of facts`, `S${'02'} a no is kept`];

test('each test that names a statement is told with what became of it and when', () => {
  const report = run([one(held, 'passed'), one(lost, 'failed'), one(`${held} too`, 'skipped'), one('something else', 'passed')], {
    code: 1,
  });
  expect(report.tests.map(({ title, status }) => [title, status])).toEqual([
    [held, 'passed'],
    [`${held} too`, 'notRun'],
    [lost, 'failed'],
  ]);
  expect(report.tests[0]).toMatchObject({ file: 'tests/one.test.ts', at });
});

test('a run that ended badly though no test failed, was interrupted or told nothing is kept by nobody', () => {
  expect(() => run([one(held, 'passed')], { code: 1 })).toThrow('ended with 1, though no test failed');
  expect(() => run([one(held, 'passed'), one(lost, 'failed')], { code: 1, uncaught: 1 })).toThrow('1 faults were caught by no test');
  expect(() => run([one(held, 'passed')], { code: 130, reason: 'interrupted' })).toThrow('interrupted');
  expect(() => reportOf(home, { code: null, told: undefined })).toThrow('told nothing');
  expect(run([one(held, 'passed')], { code: 1, broken: ['tests/two.test.ts'] }).tests).toHaveLength(1);
});

/** A small house of its own, whose tests can be as bad as they like. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-told-test-'));
  await symlink(join(home, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(home, 'bin'), join(folder, 'bin'));
  await writeFile(join(folder, 'package.json'), await readFile(join(home, 'package.json')));
});
afterAll(() => rm(folder, { recursive: true }));

const really = async (...lines: string[]) => {
  const words = [`import { afterAll, beforeAll, test } from 'vitest';`, ...lines];
  await writeFile(join(folder, 'really.test.ts'), words.join('\n'));
  const { tests } = await tested(folder, { files: ['really.test.ts'] });
  return tests.map(({ status }) => status);
};

test('a real run is read as it was: held, failed before it began or after it ended, and a fault that no test caught', async () => {
  expect(await really(`test('${held}', () => {});`)).toEqual(['passed']);
  expect(await really(`beforeAll(() => { throw new Error('no house') });`, `test('${held}', () => {});`)).toEqual(['notRun']);
  expect(await really(`afterAll(() => { throw new Error('no end') });`, `test('${held}', () => {});`)).toEqual(['failed']);
  const uncaught = really(
    `test('${held}', async () => { setTimeout(() => { throw new Error('late') }); await new Promise((done) => setTimeout(done, 50)); });`,
  );
  await expect(uncaught).rejects.toThrow('caught by no test');
  await expect(really(`test('${held}', () => { process.kill(process.pid, 'SIGKILL'); });`)).rejects.toThrow('nothing of');
}, 60_000);
