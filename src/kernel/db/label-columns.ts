import type pg from 'pg';
import type { Personal, Registry } from '../privacy/classify.ts';
import { heldIn } from '../privacy/inventory.ts';

type Labelled = { readonly table: string; readonly column: string; readonly label: string | null };

/** Of every column of ours: what stands beside it, if it is a label or nothing. What somebody else noted there is left alone. */
const labelled = `select n.nspname || '.' || c.relname as table, a.attname as column, col_description(c.oid, a.attnum) as label
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace join pg_catalog.pg_attribute a on a.attrelid = c.oid
  where n.nspname in ('app', 'installation') and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
    and coalesce(col_description(c.oid, a.attnum), 'privacy:') like 'privacy:%'`;

/**
 * Writes beside each column that tells of a person what the registry says of it, so that a dump explains itself to whoever finds it: after every
 * migration, and only where it differs.
 */
export async function labelColumns(client: pg.Client, registry: Required<Registry>): Promise<void> {
  const wanted = labelsOf(registry);
  const { rows } = await client.query<Labelled>(labelled);
  const due = rows.filter(({ table, column, label }) => label !== (wanted.get(`${table}.${column}`) ?? null));
  if (due.length === 0) return;
  const statements = due.map(({ table, column }) => {
    const label = wanted.get(`${table}.${column}`);
    return `comment on column ${table}.${client.escapeIdentifier(column)} is ${label === undefined ? 'null' : client.escapeLiteral(label)}`;
  });
  await client.query(`begin;\n${statements.join(';\n')};\ncommit`);
}

/** `privacy:` and what is held, who decides about it, what for, and how long: of JSON, all of its parts together. */
function labelsOf(registry: Required<Registry>): ReadonlyMap<string, string> {
  const columns = Map.groupBy(heldIn(registry), ({ table, column }) => `${table}.${column}`);
  return new Map(
    [...columns].map(([name, held]) => [
      name,
      label(
        held[0]?.role,
        held.map(({ said }) => said),
      ),
    ]),
  );
}

const label = (role: string | undefined, parts: readonly Personal[]): string =>
  `privacy:${JSON.stringify({
    role,
    categories: sorted(parts.map(({ category }) => category)),
    purposes: sorted(parts.flatMap(({ purposes }) => Object.keys(purposes))),
    retention: sorted(parts.map(({ retention }) => retention)),
  })}`;

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
