import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { KeySetting } from '../shared/keys.ts';

/** The caller's; undefined where all are as usual. */
export const keysOf = ({ tx, actor }: Call): Promise<KeySetting | undefined> =>
  tx.row<KeySetting>(
    sql`select changed, off from app.key_setting where tenant_id = ${tx.tenantId} and person_id = ${actor.id}`,
    'directory.keys',
  );
