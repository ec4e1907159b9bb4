import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';

type DraftRow = { content: Record<string, unknown>; updatedAt: Date };

/** Where a person has drafts, latest first; there are never many. */
export const draftPlaces = ({ tx, actor }: Call): Promise<{ place: string; updatedAt: Date }[]> =>
  tx.rows(
    sql`select place, updated_at as "updatedAt" from app.draft where tenant_id = ${tx.tenantId} and person_id = ${actor.id}
        order by updated_at desc, place`,
    'tickets.draft-places',
  );

/** One's own draft at a place. */
export const draftAt = ({ tx, actor }: Call, place: string): Promise<DraftRow | undefined> =>
  tx.row<DraftRow>(
    sql`select content, updated_at as "updatedAt" from app.draft
        where tenant_id = ${tx.tenantId} and person_id = ${actor.id} and place = ${place}`,
    'tickets.draft',
  );
