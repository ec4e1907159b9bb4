import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Right } from '../shared/rights.ts';

export type Offered = { readonly right: Right; readonly requestTypeId: string; readonly key: string };

/** By which request types each right is asked for, whether or not they are offered today; the first made first. */
export const offeredRights = (tx: Tx): Promise<Offered[]> =>
  tx.rows<Offered>(
    sql`select i.right_key as right, i.request_type_id as "requestTypeId", r.key from app.right_item i
        join app.request_type r on r.tenant_id = i.tenant_id and r.id = i.request_type_id
        where i.tenant_id = ${tx.tenantId} order by i.made_at, r.id`,
    'rights.offered',
  );

/** For which law and right there is a rule, as `gdpr access`. */
export async function rulesGiven(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ name: string }>(
    sql`select distinct jurisdiction || ' ' || right_key as name from app.deadline_rule where tenant_id = ${tx.tenantId}`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** The right that is asked for by a request type; of nearly all there is none. */
export async function rightOfType(tx: Tx, requestTypeId: string): Promise<Right | undefined> {
  const row = await tx.row<{ right: Right }>(
    sql`select right_key as right from app.right_item where tenant_id = ${tx.tenantId} and request_type_id = ${requestTypeId}`,
    'rights.of-type',
  );
  return row?.right;
}
