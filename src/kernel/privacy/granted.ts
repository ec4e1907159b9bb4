import { anyPurposes, roleOf } from '../shared/purposes.ts';
import type { Registry } from './classify.ts';
import { type Grant, grantsOf } from './grants.ts';

export type Ask = (text: string) => Promise<Record<string, unknown>[]>;

/** What a role of a purpose has on a table of ours now, by PostgreSQL's own answer. */
export type Held = { readonly table: string; readonly role: string; readonly reads: readonly string[]; readonly writes: readonly string[] };

export const roles = anyPurposes.map(roleOf);
const quoted = roles.map((role) => `'${role}'`).join(', ');

/** Partitions are no place to ask at: their parents are. */
const held = `select n.nspname || '.' || c.relname as table, r.rolname as role,
    coalesce((select json_agg(a.attname order by a.attname collate "C") from pg_catalog.pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(r.oid, c.oid, a.attnum, 'select')), '[]') as reads,
    coalesce((select json_agg(deed order by deed) from (
      select deed from unnest(array['delete', 'insert', 'update', 'truncate', 'references', 'trigger']) deed where has_table_privilege(r.oid, c.oid, deed)
      union all select format('update (%s)', string_agg(a.attname, ', ' order by a.attname collate "C")) from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(r.oid, c.oid, a.attnum, 'update')
          and not has_table_privilege(r.oid, c.oid, 'update') having count(*) > 0) d), '[]') as writes
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace cross join pg_catalog.pg_roles r
  where n.nspname in ('app', 'installation', 'jobs', 'public') and c.relkind in ('r', 'p', 'v', 'm', 'f') and r.rolname in (${quoted})
  order by 1, 2`;

/** Whatever the purposes may do with tables now; what one may neither read nor write is left out. */
export const heldNow = async (ask: Ask): Promise<Held[]> =>
  ((await ask(held)) as Held[]).filter(({ reads, writes }) => reads.length > 0 || writes.length > 0);

/** Every purpose reads which organisation this is. */
export const common: readonly string[] = ['installation.tenant'];

/** Where what is granted is not what is registered, a line a difference: by names of roles, tables and columns. */
export async function grantFaults(ask: Ask, registry: Required<Registry>): Promise<string[]> {
  const now = (await heldNow(ask)).filter(({ table }) => !common.includes(table));
  const wanted = grantsOf(registry);
  const names = new Set([...now.map(nameOf), ...wanted.map(placeOf)]);
  const byName = new Map(now.map((one) => [nameOf(one), one]));
  const byPlace = new Map(wanted.map((one) => [placeOf(one), one]));
  return [...names].sort().flatMap((name) => differences(name, byName.get(name), byPlace.get(name)));
}

export const nameOf = ({ table, role }: Held): string => `${role} on ${table}`;
export const placeOf = ({ table, purpose }: Grant): string => `${roleOf(purpose)} on ${table}`;

function differences(name: string, now: Held | undefined, wanted: Grant | undefined): string[] {
  const [reads, registered] = [now?.reads ?? [], wanted?.reads ?? []];
  return [
    ...reads.filter((column) => !registered.includes(column)).map((column) => `${name}.${column}: granted, but not registered`),
    ...registered.filter((column) => !reads.includes(column)).map((column) => `${name}.${column}: registered, but not granted`),
    ...(wanted?.writes ? [] : (now?.writes ?? []).map((deed) => `${name}: may ${deed}, and nothing of it is for this purpose`)),
  ];
}
