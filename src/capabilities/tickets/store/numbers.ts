import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { TicketType } from '../shared/types.ts';

/** Reserves so many numbers of a type and gives the first. The row stays locked until the transaction ends. */
export async function reserveNumbers(tx: Tx, type: TicketType | 'knowledge', count: number): Promise<number> {
  const row = await tx.row<{ first: number }>(
    sql`insert into app.number_block (tenant_id, type, next) values (${tx.tenantId}, ${type}, ${count + 1})
        on conflict (tenant_id, type) do update set next = number_block.next + ${count} returning next - ${count} as first`,
    'tickets.reserve-numbers',
  );
  if (row === undefined) throw new Error('No numbers were reserved');
  return row.first;
}
