import { now } from '../clock/clock.ts';
import { pool } from './pool.ts';

export type TenantRow = { readonly id: string; readonly slug: string; readonly name: string };

/** The tenant that an address belongs to, if any. The address table is the installation's, so no tenant is set yet. */
export async function tenantAt(host: string): Promise<TenantRow | undefined> {
  const { rows } = await pool().query<TenantRow>({
    name: 'installation.tenant-at',
    text: 'select t.id, t.slug, t.name from installation.address a join installation.tenant t on t.id = a.tenant_id where a.host = $1',
    values: [host],
  });
  return rows[0];
}

/** Every address that a tenant answers at. */
export async function addresses(): Promise<string[]> {
  const { rows } = await pool().query<{ host: string }>('select host from installation.address');
  return rows.map(({ host }) => host);
}

/** The address that people know a tenant by: one that begins with its short name before any other. */
export async function addressOfTenant(id: string): Promise<string | undefined> {
  const text = `select a.host from installation.address a join installation.tenant t on t.id = a.tenant_id
    where t.id = $1 order by a.host like t.slug || '.%' desc, a.host limit 1`;
  const { rows } = await pool().query<{ host: string }>(text, [id]);
  return rows[0]?.host;
}

export async function allTenants(): Promise<TenantRow[]> {
  const { rows } = await pool().query<TenantRow>('select id, slug, name from installation.tenant order by slug');
  return rows;
}

/** Tenants in which a reader of the log has something to read. */
export async function tenantsWithNews(reader: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>({
    name: 'installation.news',
    text: 'select id from app.tenants_with_news($1, app.log_horizon()) as id',
    values: [reader],
  });
  return rows.map(({ id }) => id);
}

const beginning = (reader: string): string => `reader.${reader}`;

/**
 * Notes where a reader of the log begins that is new here: where no worker ever lived, at the start of the log, else at its present end. One
 * place for all tenants: a tenant made later begins behind it, and is heard from its first event on.
 */
export async function beginReader(reader: string): Promise<void> {
  const text = `insert into installation.setting (key, value)
    select $1, jsonb_build_object('xid', case when exists (select from installation.setting where key = 'worker.beat')
      then app.log_horizon()::text else '0' end) on conflict (key) do nothing`;
  await pool().query(text, [beginning(reader)]);
}

/** The number of the transaction at which a reader began, as `beginReader` noted. */
export const firstPlaceOf = async (reader: string): Promise<string> => (await setting<{ xid: string }>(beginning(reader)))?.xid ?? '0';

/** A setting of the installation; undefined where nobody set it. */
export async function setting<T>(key: string): Promise<T | undefined> {
  const { rows } = await pool().query<{ value: T }>('select value from installation.setting where key = $1', [key]);
  return rows[0]?.value;
}

export async function saveSetting(key: string, value: unknown): Promise<void> {
  const text = 'insert into installation.setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value';
  await pool().query(text, [key, JSON.stringify(value)]);
}

/** Names of the migrations this database has. */
export async function appliedMigrationNames(): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>('select name from public.candor_migration order by name');
  return rows.map(({ name }) => name);
}

/** Takes a turn that comes every so many milliseconds; of several workers exactly one gets it. */
export async function claimTurn(key: string, at: number, every: number): Promise<boolean> {
  const text = `insert into installation.setting (key, value) values ($1, to_jsonb($2::bigint))
    on conflict (key) do update set value = excluded.value where abs((setting.value #>> '{}')::bigint - $2::bigint) >= $3`;
  const { rowCount } = await pool().query(text, [key, at, every]);
  return rowCount === 1;
}

/** Tenants with mail that is due to be sent. */
export const tenantsWithMail = (before: Date): Promise<string[]> => idsOf('select id from app.tenants_with_mail($1) as id', [before]);

/** Tenants in which a clock reaches a moment by then. */
export const tenantsWithDueClocks = (before: Date): Promise<string[]> =>
  idsOf('select id from app.tenants_with_due_clocks($1) as id', [before]);

/** Tenants with files that wait for the scanner. */
export const tenantsWithHeldFiles = (): Promise<string[]> => idsOf('select id from app.tenants_with_held_files() as id', []);

async function idsOf(text: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(text, [...values]);
  return rows.map(({ id }) => id);
}

export type RefusedCall = { readonly program: string; readonly host: string; readonly times: number };

/** Keeps that a program of this installation wanted to call somebody whom nobody listed: a row a day, program and host. */
export async function noteRefusedCall({ program, host, times }: RefusedCall): Promise<void> {
  const text = `insert into installation.refused_call as r (day, program, host, times, last_at)
    values (($4::timestamptz at time zone 'UTC')::date, $1, $2, $3, $4)
    on conflict (day, program, host) do update set times = r.times + excluded.times, last_at = excluded.last_at`;
  await pool().query(text, [program, host, times, now()]);
}

/** Whom programs of this installation wanted to call since then, and may not. */
export async function refusedCallsSince(since: Date): Promise<RefusedCall[]> {
  const text =
    'select program, host, times from installation.refused_call where last_at >= $1 order by last_at desc, program, host limit 100';
  const { rows } = await pool().query<RefusedCall>(text, [since]);
  return rows;
}
