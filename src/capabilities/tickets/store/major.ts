import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

/** No new version: nobody who edits the ticket meanwhile is in its way. */
export const setMajor = (tx: Tx, ticketId: string, mark: 'proposed' | 'accepted' | null): Promise<number> =>
  tx.run(sql`update app.ticket set major = ${mark} where tenant_id = ${tx.tenantId} and id = ${ticketId}`, 'tickets.mark-major');
