import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

/** Who answers, where one writes to, and how the clocks of the law are kept. */
export type Desk = {
  readonly answeredBy: string | null;
  readonly address: string | null;
  readonly warnDays: number;
  readonly reasons: readonly string[];
};

/** What an organisation begins with: a week is enough to ask three departments, and short enough to be heeded. */
const usualDesk: Desk = { answeredBy: null, address: null, warnDays: 7, reasons: [] };

export async function deskOf(tx: Tx): Promise<Desk> {
  const row = await tx.row<Desk>(
    sql`select answered_by as "answeredBy", address, warn_days as "warnDays", reasons from app.rights_desk
        where tenant_id = ${tx.tenantId} order by number desc limit 1`,
    'rights.desk',
  );
  return row ?? usualDesk;
}

export type HandedRow = {
  readonly ticketId: string;
  readonly kind: 'copy' | 'portable' | 'released';
  readonly fingerprint: Buffer;
  readonly entries: number;
  readonly at: Date;
};

/** What was handed out by these requests, oldest first. */
export const handedOf = (tx: Tx, ticketIds: readonly string[]): Promise<HandedRow[]> =>
  tx.rows<HandedRow>(
    sql`select ticket_id as "ticketId", kind, fingerprint, entries, at from app.right_handed
        where tenant_id = ${tx.tenantId} and ticket_id = any(${[...ticketIds]}::uuid[]) order by ticket_id, at`,
    'rights.handed',
  );
