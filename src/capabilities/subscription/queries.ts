import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';

/** The names of both sides. Where nobody was named operator, an organisation runs it for itself. */
export async function partiesOf(tx: Tx): Promise<{ customer: string; provider: string }> {
  const operator = (await operatorTenant()) ?? tx.tenantId;
  const row = await tx.row<{ customer: string; provider: string }>(
    sql`select t.name as customer, o.name as provider from installation.tenant t, installation.tenant o
        where t.id = ${tx.tenantId} and o.id = ${operator}`,
    'subscription.parties',
  );
  return row ?? { customer: '', provider: '' };
}
