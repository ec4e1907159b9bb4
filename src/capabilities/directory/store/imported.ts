import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type ImportedRow = { id: string; email: string; givenName: string; familyName: string };

/** Writes people who never sign in; who has such an address already is left as is. Gives those who are new. */
export const insertImported = (tx: Tx, people: Permitted<readonly ImportedRow[], 'create'>, source: string): Promise<{ id: string }[]> =>
  tx.rows(
    sql`insert into app.person (tenant_id, id, given_name, family_name, email, locale, time_zone, active, source, made_at, updated_at)
        select ${tx.tenantId}, n.id, n.given_name, n.family_name, n.email, 'en', 'UTC', false, ${source}, ${tx.now}, ${tx.now}
        from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ givenName }) => givenName)}::text[],
          ${people.map(({ familyName }) => familyName)}::text[], ${people.map(({ email }) => email)}::text[]) as n (id, given_name, family_name, email)
        on conflict do nothing returning id`,
  );
