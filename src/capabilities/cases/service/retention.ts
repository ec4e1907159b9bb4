import { keeper } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';

/** Erases what was kept long enough; of each the log keeps that it was, and no word. No job reads a case for it. */
export const eraseDue = (tenantId: string): Promise<void> =>
  transact(keeper(tenantId, 'service'), async ({ tx }) => {
    const gone = await tx.rows<{ id: string }>(sql`select e as id from app.erase_due_cases(${tx.now}) e`, 'cases.erase-due');
    await tx.run(sql`select app.erase_stray_asks(${tx.now})`, 'cases.erase-stray-asks');
    for (const { id } of gone) tx.emit({ type: 'case.erased', objectId: id });
  });
