import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type UnhandledRow = { readonly reference: string; readonly nomineeId: string | null };

/** Cases that nobody handles and of which the reader is told: a row for each whom they could name, or one. */
export const unhandledFor = (tx: Tx): Promise<UnhandledRow[]> =>
  tx.rows<UnhandledRow>(
    sql`select u.reference, u.nominee_id as "nomineeId" from app.unhandled_for_reader() u order by 1, 2`,
    'cases.unhandled-for',
  );
