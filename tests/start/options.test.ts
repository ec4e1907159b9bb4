import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { announcement } from '../../bin/announcement.mjs';
import { optionsFrom } from '../../bin/options.mjs';

test('CANDOR_SEED left empty means the demo, as left out; what is neither demo nor none is refused', () => {
  const seeds = (seed?: string) => optionsFrom('/candor', seed === undefined ? {} : { CANDOR_SEED: seed }).seeds;
  expect([seeds(), seeds(''), seeds('demo'), seeds('none')]).toEqual([true, true, true, false]);
  expect(() => seeds('nothing')).toThrow('CANDOR_SEED is nothing, but can only be none or demo');
});

test('where nobody can sign in yet, the start says which command makes the first tenant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-options-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const said = announcement({ home: '/candor', folder, port: 3000, seconds: 1 });
  expect(said).toContain('npm run operator -- create SLUG --admin EMAIL');
});
