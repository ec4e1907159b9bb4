import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

/** What a merge moved, and how its source was. */
export type Moved = {
  messages: string[];
  attachments: string[];
  watchers: { personId: string; list: 'comments' | 'notes' }[];
  was: Record<string, unknown>;
};
export type MergeRow = { id: string; fromId: string; intoId: string; moved: Moved };

export const insertMerge = (tx: Tx, m: Permitted<MergeRow & { personId: string }, 'merge'>): Promise<number> =>
  tx.run(
    sql`insert into app.ticket_merge (tenant_id, id, from_id, into_id, moved, merged_by, merged_at)
        values (${tx.tenantId}, ${m.id}, ${m.fromId}, ${m.intoId}, ${JSON.stringify(m.moved)}::jsonb, ${m.personId}, ${tx.now})`,
  );

export const markUndone = (tx: Tx, { id }: Permitted<MergeRow, 'undo'>): Promise<number> =>
  tx.run(sql`update app.ticket_merge set undone_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`);

export const setMergedInto = (tx: Tx, { id }: Permitted<{ id: string }, 'change'>, intoId: string | null): Promise<number> =>
  tx.run(sql`update app.ticket set merged_into_id = ${intoId} where tenant_id = ${tx.tenantId} and id = ${id}`);

type Way = { readonly from: string; readonly to: string };

/** What was said; notes only, where not the same people can see both tickets. */
export async function moveMessages(tx: Tx, { from, to }: Permitted<Way, 'merge'>, internalOnly: boolean): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`update app.message set ticket_id = ${to} where tenant_id = ${tx.tenantId} and ticket_id = ${from}
          and (kind = 'note' or not ${internalOnly}::boolean) returning id`,
  );
  return rows.map(({ id }) => id);
}

export async function moveAttachments(tx: Tx, { from, to }: Permitted<Way, 'merge'>, internalOnly: boolean): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`update app.attachment set ticket_id = ${to} where tenant_id = ${tx.tenantId} and ticket_id = ${from}
          and (internal or not ${internalOnly}::boolean) returning id`,
  );
  return rows.map(({ id }) => id);
}

/** Agents who watched go on watching; for anybody else it would open a ticket that they may not see. */
export const copyWatchers = (tx: Tx, { from, to }: Permitted<Way, 'merge'>): Promise<Moved['watchers']> =>
  tx.rows(
    sql`insert into app.watcher (tenant_id, ticket_id, person_id, list, made_at)
        select x.tenant_id, ${to}, x.person_id, x.list, ${tx.now}
        from app.watcher x join app.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id
        where x.tenant_id = ${tx.tenantId} and x.ticket_id = ${from}
          and exists (select from app.role_grant g where g.tenant_id = x.tenant_id and g.person_id = x.person_id
            and g.role in ('agent', 'teamLead', 'workspaceAdmin') and (g.workspace_id is null or g.workspace_id = t.workspace_id))
        on conflict do nothing returning person_id as "personId", list`,
  );

/** Puts back what a merge moved, as far as it still lies where the merge put it. */
export async function moveBack(tx: Tx, { fromId, intoId, moved }: Permitted<MergeRow, 'undo'>): Promise<void> {
  await tx.run(
    sql`update app.message set ticket_id = ${fromId} where tenant_id = ${tx.tenantId} and ticket_id = ${intoId}
          and id = any(${moved.messages}::uuid[])`,
  );
  await tx.run(
    sql`update app.attachment set ticket_id = ${fromId} where tenant_id = ${tx.tenantId} and ticket_id = ${intoId}
          and id = any(${moved.attachments}::uuid[])`,
  );
  await tx.run(
    sql`delete from app.watcher where tenant_id = ${tx.tenantId} and ticket_id = ${intoId}
          and person_id = any(${moved.watchers.map(({ personId }) => personId)}::uuid[])`,
  );
}
