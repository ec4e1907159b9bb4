import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../bin/processes.mjs';
import { counted } from './proofs.ts';

/** Linux has memory that looks like a folder. */
const memory = '/dev/shm';
const prefix = 'candor-run-';
/** A run holds less than one gigabyte at a time, and the rest is for whoever else is there; a full proof moves whole gigabytes. */
const enough = counted(4, 16) * 2 ** 30;

/**
 * What a run writes it throws away: databases by the hundred, profiles of browsers, whole copies of the house. On a disk the making and removing of
 * their files was most of what the system did for a run, so they lie in memory where there is plenty of it. Whoever names a `TMPDIR` has chosen.
 */
export function makeScratch(): { readonly remove: () => void } {
  if (process.env['TMPDIR'] !== undefined || !hasMemory()) return { remove: () => undefined };
  sweep();
  const folder = mkdtempSync(join(memory, `${prefix}${process.pid}-`));
  // Root's PostgreSQL user must pass through.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  return { remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Enough of it, and programs may be started from there, which containers forbid. */
export function hasMemory(): boolean {
  if (process.platform !== 'linux') return false;
  const [, , kind, options = ''] = mounts().find(([, place]) => place === memory) ?? [];
  if (kind !== 'tmpfs' || options.split(',').includes('noexec')) return false;
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, process.availableMemory()) > enough;
}

const mounts = (): string[][] => {
  const lines = readFileSync('/proc/mounts', 'utf8').trim().split('\n');
  return lines.map((line) => line.split(' '));
};

/** Folders of runs that were killed. */
function sweep(): void {
  const left = readdirSync(memory).filter((name) => name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length).split('-')[0])));
  for (const name of left) rmSync(join(memory, name), { recursive: true, force: true });
}
