import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { numberOf } from '../replies/row.ts';

export type Origin = { id: string; ref: string; number: string };

/** Which of these records of another system are tickets here already, by the name they have there. */
export async function originsAmong(tx: Tx, refs: readonly string[]): Promise<Map<string, Origin>> {
  const rows = await tx.rows<Parameters<typeof numberOf>[0] & { id: string; ref: string }>(
    sql`select id, external_ref as ref, type, number, prefix, digits from app.ticket
        where tenant_id = ${tx.tenantId} and external_ref = any(${refs}::text[])`,
    'tickets.origins',
  );
  return new Map(rows.map((row) => [row.ref, { id: row.id, ref: row.ref, number: numberOf(row) }]));
}

export const setOrigin = (tx: Tx, ticketId: string, ref: string): Promise<number> =>
  tx.run(sql`update app.ticket set external_ref = ${ref} where tenant_id = ${tx.tenantId} and id = ${ticketId}`, 'tickets.mark-origin');
