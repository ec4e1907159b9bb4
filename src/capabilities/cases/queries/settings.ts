import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { CaseSettings } from '../contract-settings.ts';

/** As the tenant says, or as it is where nobody has said anything. */
export async function settingsOf(tx: Tx): Promise<CaseSettings> {
  const row = await tx.row<CaseSettings>(
    sql`select app.glass_minutes() as "glassMinutes", app.guard_days() as "guardDays",
          coalesce((select s.version from app.confidential_setting s where s.tenant_id = ${tx.tenantId}), 1) as version`,
    'cases.settings',
  );
  if (row === undefined) throw new Error('A row without a table is always there');
  return row;
}

/** From when on the reader counts as who guards privacy; null where they do not guard it. */
export async function countsFrom(tx: Tx): Promise<Date | null> {
  const row = await tx.row<{ at: Date | null }>(sql`select app.reader_guards_from() as at`, 'cases.guards-from');
  return row?.at ?? null;
}
