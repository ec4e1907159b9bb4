import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { shown } from '../policy.ts';

export type Ending = { id: string; number: number; workspaceId: string; ownerId: string; title: string; validUntil: string };
const most = 200;

/** Published articles that end by a day and whose owner was not told of it; of what has ended, or of what ends soon. Held by one worker only. */
export const untoldEnds = (tx: Tx, stage: 'soon' | 'over', by: string, today: string): Promise<Ending[]> =>
  tx.rows<Ending>(
    sql`select a.id, a.number, a.workspace_id as "workspaceId", a.owner_id as "ownerId", x.title, a.valid_until::text as "validUntil"
        from app.article a
        join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language and ${shown}
        where a.tenant_id = ${tx.tenantId}
          and ${
            stage === 'soon'
              ? sql`a.valid_until >= ${today}::date and a.valid_until <= ${by}::date and a.told_soon is distinct from a.valid_until`
              : sql`a.valid_until < ${today}::date and a.told_over is distinct from a.valid_until`
          }
        order by a.valid_until, a.id limit ${most} for update of a skip locked`,
  );
