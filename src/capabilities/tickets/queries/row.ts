import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { listColumns, listJoins, type RowOfList } from './columns.ts';

/** One ticket as a row of a list. */
export const rowOf = ({ tx, actor }: Call, which: Sql): Promise<RowOfList | undefined> =>
  tx.row<RowOfList>(
    sql`select ${listColumns(actor)} from app.ticket t ${listJoins(actor)} where t.tenant_id = ${tx.tenantId} and t.id = ${which}`,
    'tickets.row',
  );
