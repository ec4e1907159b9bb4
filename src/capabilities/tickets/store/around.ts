import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type LinkRow = { fromId: string; toId: string; kind: string; personId: string };

export const insertLink = (tx: Tx, { fromId, toId, kind, personId }: Permitted<LinkRow, 'link'>): Promise<number> =>
  tx.run(
    sql`insert into app.ticket_link (tenant_id, from_id, to_id, kind, made_by, made_at)
        values (${tx.tenantId}, ${fromId}, ${toId}, ${kind}, ${personId}, ${tx.now}) on conflict do nothing`,
  );

/** A link that goes both ways, like `related`, is removed whichever end it was made from. */
export const deleteLink = (tx: Tx, { fromId, toId, kind }: Permitted<LinkRow, 'link'>): Promise<number> =>
  tx.run(
    sql`delete from app.ticket_link where tenant_id = ${tx.tenantId} and kind = ${kind}
        and ((from_id = ${fromId} and to_id = ${toId}) or (${kind} = 'related' and from_id = ${toId} and to_id = ${fromId}))`,
  );

export type WatcherRow = { ticketId: string; personId: string; list: 'comments' | 'notes'; shared: boolean };

export const upsertWatcher = (tx: Tx, { ticketId, personId, list, shared }: Permitted<WatcherRow, 'watch'>): Promise<number> =>
  tx.run(
    sql`insert into app.watcher (tenant_id, ticket_id, person_id, list, shared, made_at)
        values (${tx.tenantId}, ${ticketId}, ${personId}, ${list}, ${shared}, ${tx.now})
        on conflict (tenant_id, ticket_id, person_id) do update set list = excluded.list, shared = watcher.shared or excluded.shared`,
  );

export const deleteWatcher = (tx: Tx, { ticketId, personId }: Permitted<WatcherRow, 'watch'>): Promise<number> =>
  tx.run(sql`delete from app.watcher where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and person_id = ${personId}`);

type DraftRow = { personId: string; place: string; content: unknown };

export const upsertDraft = (tx: Tx, { personId, place, content }: Permitted<DraftRow, 'keep'>): Promise<number> =>
  tx.run(
    sql`insert into app.draft (tenant_id, person_id, place, content, updated_at)
        values (${tx.tenantId}, ${personId}, ${place}, ${JSON.stringify(content)}::jsonb, ${tx.now})
        on conflict (tenant_id, person_id, place) do update set content = excluded.content, updated_at = excluded.updated_at`,
  );

export const deleteOldDrafts = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.draft where tenant_id = ${tx.tenantId} and updated_at <= ${before}`);

export const deleteDraft = (tx: Tx, { personId, place }: Permitted<DraftRow, 'keep'>): Promise<number> =>
  tx.run(sql`delete from app.draft where tenant_id = ${tx.tenantId} and person_id = ${personId} and place = ${place}`);
