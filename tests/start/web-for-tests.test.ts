import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { webForTests } from '../../bin/web-build.mjs';

let home = '';
const shelf = () => readdirSync(join(home, 'dist/web-for-tests')).sort();
const wanted = () => webForTests({ home, signal: AbortSignal.timeout(20_000) });
const says = (text: string) => writeFileSync(join(home, 'src/apps/web/main.ts'), text);

/** A project whose bundler copies, slowly. */
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'candor-web-'));
  for (const folder of ['src/apps/web', 'node_modules/vite/bin', 'dist/web']) mkdirSync(join(home, folder), { recursive: true });
  const lines = [
    "const { copyFileSync } = require('node:fs');",
    "const folder = process.argv[process.argv.indexOf('--outDir') + 1];",
    "setTimeout(() => copyFileSync('src/apps/web/main.ts', folder + '/main.js'), 300);",
  ];
  writeFileSync(join(home, 'node_modules/vite/bin/vite.js'), lines.join('\n'));
  writeFileSync(join(home, 'dist/web/main.js'), 'what a demo is serving');
  says('first');
});

afterEach(() => rmSync(home, { recursive: true }));

test('two runs at once get one whole app, and a demo that runs from the folder keeps its own', async () => {
  const [one, other] = await Promise.all([wanted(), wanted()]);

  expect(other).toBe(one);
  expect(readFileSync(join(one, 'main.js'), 'utf8')).toBe('first');
  expect(shelf()).toHaveLength(1);
  expect(readFileSync(join(home, 'dist/web/main.js'), 'utf8')).toBe('what a demo is serving');
});

test('who edits while a run goes on takes nothing from it; what nobody wanted for a day is gone', async () => {
  const before = await wanted();
  says('second');
  const after = await wanted();
  expect([before, after].map((folder) => readFileSync(join(folder, 'main.js'), 'utf8'))).toEqual(['first', 'second']);

  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(before, longAgo, longAgo);
  expect(await wanted()).toBe(after);
  expect(shelf()).toHaveLength(1);
});
