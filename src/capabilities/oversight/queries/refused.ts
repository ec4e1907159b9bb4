import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RefusedAccess } from '../contract.ts';
import { refused } from '../policy.ts';

export type RefusedRow = Pick<RefusedAccess, 'id' | 'purpose' | 'relation'> & { at: Date; actorId: string; actorName: string | null };

type Place = { at: string; id: string };

/** The newest after a place, one more than asked for. */
export const refusedRows = ({ tx, actor }: Call, limit: number, after: Place | undefined): Promise<RefusedRow[]> =>
  tx.rows<RefusedRow>(
    sql`select e.id, e.at, e.facts->>'purpose' as purpose, e.facts->>'relation' as relation, e.actor_id as "actorId",
          (select trim(p.given_name || ' ' || p.family_name) from app.person p
            where p.tenant_id = e.tenant_id and p.id = e.actor_id) as "actorName"
        from app.event e where e.tenant_id = ${tx.tenantId} and e.type = 'access.denied' and ${refused(actor)}
          ${after === undefined ? sql`` : sql`and (e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
        order by e.at desc, e.id desc limit ${limit + 1}`,
  );

/** How many there were since. */
export async function countRefused({ tx, actor }: Call, since: Date): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*)::integer as count from app.event e
        where e.tenant_id = ${tx.tenantId} and e.type = 'access.denied' and e.at >= ${since} and ${refused(actor)}`,
  );
  return row?.count ?? 0;
}
