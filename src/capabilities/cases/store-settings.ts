import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { CaseSettings } from './contract-settings.ts';

/** Two who change it at once: the second waits here, and then finds another version. */
export const holdSettings = (tx: Tx): Promise<unknown> =>
  tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`case settings ${tx.tenantId}`}, 0))`);

export const saveSettings = (tx: Tx, { glassMinutes, guardDays, version }: Permitted<CaseSettings, 'change'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_setting (tenant_id, glass_minutes, guard_days, version) values (${tx.tenantId}, ${glassMinutes}, ${guardDays}, ${version})
        on conflict (tenant_id) do update set glass_minutes = excluded.glass_minutes, guard_days = excluded.guard_days, version = excluded.version`,
  );
