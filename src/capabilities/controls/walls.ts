import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';

/** How many tables of tenants there are, and which of them have no wall that is enabled, forced and asks for the tenant. */
export async function openTables(tx: Tx): Promise<{ readonly tables: number; readonly open: readonly string[] }> {
  const rows = await tx.rows<{ name: string; walled: boolean }>(
    sql`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (
          select from pg_catalog.pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = app.tenant())') as walled
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p') order by 1`,
  );
  return { tables: rows.length, open: rows.filter(({ walled }) => !walled).map(({ name }) => `app.${name}`) };
}
