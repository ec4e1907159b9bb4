import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { KeySetting } from '../shared/keys.ts';

export const upsertKeys = (tx: Tx, { personId, changed, off }: Permitted<KeySetting & { personId: string }, 'set'>): Promise<number> =>
  tx.run(
    sql`insert into app.key_setting (tenant_id, person_id, changed, off, updated_at)
        values (${tx.tenantId}, ${personId}, ${changed}, ${off}, ${tx.now})
        on conflict (tenant_id, person_id) do update set changed = excluded.changed, off = excluded.off, updated_at = excluded.updated_at`,
  );
