import type { Call } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';

/** A ticket that came from elsewhere, found by the name it has there. */
export type KnownOrigin = { id: string; ref: string };

/** Which of these records of another system are tickets here already. */
export async function knownOrigins(tx: Tx, refs: readonly string[]): Promise<Map<string, KnownOrigin>> {
  const rows = await tx.rows<KnownOrigin>(
    sql`select id, external_ref as ref from app.ticket where tenant_id = ${tx.tenantId} and external_ref = any(${refs}::text[])`,
    'tickets.origins',
  );
  return new Map(rows.map((row) => [row.ref, row]));
}

/** Says under which name another system knows a ticket; a name belongs to one ticket only, so that nothing comes in twice. */
export const markOrigin = ({ tx }: Call, ticketId: string, ref: string): Promise<number> =>
  tx.run(sql`update app.ticket set external_ref = ${ref} where tenant_id = ${tx.tenantId} and id = ${ticketId}`, 'tickets.mark-origin');
