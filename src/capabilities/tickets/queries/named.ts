import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { NamedRecord } from '../service/named-in.ts';

/** Which of these are nowhere in the tenant, by their places: people who are not there any more, and files that the asker neither uploaded nor finds on a ticket. */
export async function missingOf({ tx, actor }: Call, records: readonly NamedRecord[]): Promise<NamedRecord[]> {
  const kinds = records.map(({ kind }) => kind);
  const ids = records.map(({ id }) => id);
  const missing = await tx.rows<{ at: number }>(
    sql`select n.at::int as at from unnest(${kinds}::text[], ${ids}::uuid[]) with ordinality as n (kind, id, at)
        where not case n.kind
          when 'person' then exists (select from app.person x where x.tenant_id = ${tx.tenantId} and x.id = n.id and x.active)
          when 'team' then exists (select from app.team x where x.tenant_id = ${tx.tenantId} and x.id = n.id)
          when 'location' then exists (select from app.location x where x.tenant_id = ${tx.tenantId} and x.id = n.id)
          else exists (select from app.upload x where x.tenant_id = ${tx.tenantId} and x.person_id = ${actor.id} and x.file_id = n.id)
            or exists (select from app.attachment x where x.tenant_id = ${tx.tenantId} and x.file_id = n.id) end
        order by n.at`,
    'tickets.named-records',
  );
  return missing.flatMap(({ at }) => records[at - 1] ?? []);
}
