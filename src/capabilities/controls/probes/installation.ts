import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from '../../../kernel/db/sql.ts';
import { verifyLog } from '../../../kernel/events/verify.ts';
import type { Verdict } from '../shared/catalog.ts';
import type { Probe } from './probe.ts';
import { endOfLife, mostPatchAge } from './releases.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Reads the event log of every tenant against its seals. */
export const auditLog: Probe = async ({ tenants }) => {
  const sums = { tenants: 0, sealed: 0, faults: 0 };
  for (const { id } of await tenants()) {
    const { sealed, faults } = await verifyLog(id);
    sums.tenants += 1;
    sums.sealed += sealed;
    sums.faults += faults.length;
  }
  return { verdict: sums.faults === 0 ? 'held' : 'failed', facts: sums };
};

/** The program that runs and the database under it, against the end of their support; and when packages were last installed. */
export const patchAge: Probe = async ({ ask, now }) => {
  const row = await ask((tx) =>
    tx.row<{ version: string }>(sql`select current_setting('server_version') as version`, 'controls.server-version'),
  );
  const installed = await changedAt(packages);
  const facts = {
    node: process.versions.node,
    nodeUntil: endOfLife('node', process.versions.node),
    postgres: (row?.version ?? '').split(' ')[0] ?? '',
    postgresUntil: endOfLife('postgres', row?.version ?? ''),
    days: installed === undefined ? null : Math.max(0, Math.floor((now.getTime() - installed.getTime()) / day)),
  };
  return { verdict: ageVerdict(facts, now), facts };
};

const packages = resolve(import.meta.dirname, '../../../../node_modules/.package-lock.json');

type Ages = { nodeUntil: string | null; postgresUntil: string | null; days: number | null };

/** A version that the table does not know is not taken for a good one. */
function ageVerdict({ nodeUntil, postgresUntil, days }: Ages, now: Date): Verdict {
  const today = now.toISOString().slice(0, 10);
  if ([nodeUntil, postgresUntil].some((until) => until !== null && until < today) || (days ?? 0) > mostPatchAge) return 'failed';
  return nodeUntil === null || postgresUntil === null || days === null ? 'gap' : 'held';
}

const longestBackup = 26 * hour;

/** The last backup is the time of a file that the backup touches when it has ended well; no file is no backup. */
export const backups: Probe = async ({ now }) => {
  const last = await changedAt(join(process.env['CANDOR_DATA'] || '.data', 'last-backup'));
  if (last === undefined) return { verdict: 'failed', facts: { last: null } };
  const age = now.getTime() - last.getTime();
  return { verdict: age <= longestBackup ? 'held' : 'failed', facts: { last: last.toISOString() } };
};

const changedAt = (path: string): Promise<Date | undefined> =>
  stat(path).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
