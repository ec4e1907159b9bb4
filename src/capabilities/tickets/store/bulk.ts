import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

/** What a ticket was before a bulk edit, and the version that the edit made. */
export type Before = { ticketId: string; version: number; tags: string[]; fields: Record<string, unknown> };
type BulkEdit = { id: string; personId: string; before: Before[] };

export const insertBulkEdit = (tx: Tx, { id, personId, before }: Permitted<BulkEdit, 'edit'>): Promise<number> =>
  tx.run(
    sql`insert into app.bulk_edit (tenant_id, id, person_id, before, made_at)
        values (${tx.tenantId}, ${id}, ${personId}, ${JSON.stringify(before)}::jsonb, ${tx.now})`,
  );

/** Takes an edit out of what can be undone, so that it is undone once. */
export const takeBulkEdit = (tx: Tx, { id, personId }: { id: string; personId: string }, since: Date): Promise<BulkEdit | undefined> =>
  tx.row<BulkEdit>(
    sql`delete from app.bulk_edit where tenant_id = ${tx.tenantId} and id = ${id} and person_id = ${personId} and made_at > ${since}
        returning id, person_id as "personId", before`,
  );

export const deleteOldBulkEdits = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.bulk_edit where tenant_id = ${tx.tenantId} and made_at <= ${before}`);
