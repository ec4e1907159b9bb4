import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { hasMemory, makeScratch } from './scratch.ts';

test.runIf(hasMemory())('what a run writes lies in memory and goes at its end, and what a killed one left goes before', () => {
  const noProcess = 2 ** 22 + 1;
  const left = `/dev/shm/candor-run-${noProcess}-left`;
  mkdirSync(left);
  vi.stubEnv('TMPDIR', undefined);
  const scratch = makeScratch();
  const folder = tmpdir();
  writeFileSync(join(folder, 'note'), 'written');

  expect(folder).toMatch(/^\/dev\/shm\/candor-run-/);
  expect(existsSync(left)).toBe(false);
  scratch.remove();
  expect(existsSync(folder)).toBe(false);
});

test('a place that somebody chose stays theirs', () => {
  vi.stubEnv('TMPDIR', '/somewhere/else');
  makeScratch().remove();

  expect(tmpdir()).toBe('/somewhere/else');
});
