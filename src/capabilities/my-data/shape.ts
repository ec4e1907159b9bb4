import { remembered } from '../../kernel/db/remembered.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';

/** A table as PostgreSQL knows it: which columns tell a moment, and by which a row is named. */
export type Shape = { readonly moments: readonly string[]; readonly key: readonly string[] };

const shapes = remembered<string, Promise<ReadonlyMap<string, Shape>>>();

/** Of all tables of ours; asked once a process, for it changes with a migration only. */
export function shapesOf(tx: Tx): Promise<ReadonlyMap<string, Shape>> {
  const known = shapes.get('app');
  if (known !== undefined) return known;
  const asked = read(tx);
  shapes.set('app', asked);
  asked.catch(() => shapes.delete('app'));
  return asked;
}

async function read(tx: Tx): Promise<ReadonlyMap<string, Shape>> {
  const rows = await tx.rows<{ name: string } & Shape>(
    sql`select 'app.' || c.relname as name,
          coalesce((select json_agg(a.attname) from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0
            and not a.attisdropped and a.atttypid = 'timestamptz'::regtype), '[]') as moments,
          coalesce((select json_agg(a.attname order by a.attnum) from pg_catalog.pg_index i join pg_catalog.pg_attribute a
            on a.attrelid = c.oid and a.attnum = any(i.indkey::int2[]) where i.indrelid = c.oid and i.indisprimary), '[]') as key
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p') and not c.relispartition`,
  );
  return new Map(rows.map(({ name, ...shape }) => [name, shape]));
}
