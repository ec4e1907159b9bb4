import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';

type DraftRow = { content: Record<string, unknown>; updatedAt: Date };

/** One's own draft at a place. */
export const draftAt = ({ tx, actor }: Call, place: string): Promise<DraftRow | undefined> =>
  tx.row<DraftRow>(
    sql`select content, updated_at as "updatedAt" from app.draft
        where tenant_id = ${tx.tenantId} and person_id = ${actor.id} and place = ${place}`,
    'tickets.draft',
  );
