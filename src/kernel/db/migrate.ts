import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Registry } from '../privacy/classify.ts';
import { anyPurposes, roleOf } from '../shared/purposes.ts';
import { asOwner } from './admin.ts';
import { alignLog } from './align-log.ts';
import { grantPurposes } from './grant-purposes.ts';
import { installJobs } from './jobs-schema.ts';
import { labelColumns } from './label-columns.ts';

type Migration = { readonly name: string; readonly text: string; readonly hash: string };
export type Logins = { readonly app: { name: string; password: string }; readonly worker: { name: string; password: string } };

/** What stops a migration in a way a person can mend; told as one sentence. */
class MigrationRefused extends Error {}

const folder = join(import.meta.dirname, '../../../db/migrations');
const noLogin = ['candor_overseer', 'candor_jobs', ...anyPurposes.map(roleOf)];

/**
 * Brings a database up to date: roles, then each migration not yet applied, in one transaction each, then what each purpose may read, as the
 * registry says. Returns the names of the migrations.
 */
export async function migrate(ownerUrl: string, logins: Logins, registry: Required<Registry>): Promise<string[]> {
  const migrations = await readMigrations();
  return await asOwner(ownerUrl, async (client) => {
    await refuseOldServer(client);
    // Two starts at once: the second waits here and then finds nothing to do.
    await client.query("select pg_advisory_lock(hashtext('candor-migrate'))");
    await makeRoles(client, logins);
    await installJobs(ownerUrl);
    const applied = await appliedMigrations(client);
    const due = migrations.filter((migration) => isDue(migration, applied));
    for (const migration of due) await apply(client, migration);
    await alignLog(client);
    await grantPurposes(client, registry);
    await labelColumns(client, registry);
    await client.query(`grant select on public.candor_migration to ${loginNames(logins)}`);
    return due.map(({ name }) => name);
  });
}

/** The names of all migrations of this release; readiness compares them with what the database has. */
export async function migrationNames(): Promise<string[]> {
  return (await readMigrations()).map(({ name }) => name);
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return await Promise.all(names.map(readMigration));
}

async function readMigration(name: string): Promise<Migration> {
  const text = await readFile(join(folder, name), 'utf8');
  return { name, text, hash: createHash('sha256').update(text).digest('hex') };
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version < 150_000) throw new MigrationRefused(`PostgreSQL ${Math.floor(version / 10_000)} is too old: Candor needs 15 or newer`);
}

function isDue({ name, hash }: Migration, applied: ReadonlyMap<string, string>): boolean {
  const known = applied.get(name);
  if (known !== undefined && known !== hash) throw new MigrationRefused(`The migration ${name} was changed after it was applied`);
  return known === undefined;
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query('create table if not exists public.candor_migration (name text primary key, hash text not null)');
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from public.candor_migration');
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

async function apply(client: pg.Client, { name, text, hash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into public.candor_migration (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw new MigrationRefused(`The migration ${name} failed: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** Roles are the cluster's, so they exist before and after any one database. */
async function makeRoles(client: pg.Client, { app, worker }: Logins): Promise<void> {
  for (const role of noLogin) await makeRole(client, role, 'nologin noinherit');
  for (const { name, password } of [app, worker]) await makeRole(client, name, `login noinherit password ${pg.escapeLiteral(password)}`);
  const purposeRoles = noLogin.filter((role) => role.startsWith('purpose_')).join(', ');
  await client.query(`grant ${purposeRoles} to ${loginNames({ app, worker })}`);
  await client.query(`grant candor_overseer, candor_jobs to current_user`);
  await quieten(client, { app, worker });
}

/**
 * A statement that fails says in its very message what somebody typed ("invalid input syntax for type uuid: …"): in sessions of ours the
 * server's log leaves out what is an error of a statement. The program that asked is told it, and logs its code. Only a superuser may say so:
 * on a PostgreSQL of somebody else's it is the operator's to set.
 */
async function quieten(client: pg.Client, logins: Logins): Promise<void> {
  const { rows } = await client.query<{ owner: string; is: boolean }>(
    'select quote_ident(rolname) as owner, rolsuper as is from pg_roles where rolname = current_user',
  );
  for (const { owner, is } of rows)
    for (const role of is ? [owner, ...named(logins)] : []) await client.query(`alter role ${role} set log_min_messages = 'log'`);
}

const named = ({ app, worker }: Logins): string[] => [app, worker].map(({ name }) => pg.escapeIdentifier(name));
const loginNames = (logins: Logins): string => named(logins).join(', ');

async function makeRole(client: pg.Client, name: string, options: string): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} ${options}`);
}
