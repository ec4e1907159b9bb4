import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Merge<Moved> = { id: string; fromId: string; intoId: string; moved: Moved };

/** The merge of a ticket into another that still holds. */
export const mergeOf = <Moved>(tx: Tx, fromId: string): Promise<Merge<Moved> | undefined> =>
  tx.row<Merge<Moved>>(
    sql`select id, from_id as "fromId", into_id as "intoId", moved from app.ticket_merge
        where tenant_id = ${tx.tenantId} and from_id = ${fromId} and undone_at is null order by merged_at desc limit 1 for update`,
  );

/** Whether the same people, agents of the workspace aside, can see both tickets: then nothing said on one is news to anybody on the other. */
export async function sameReaders(tx: Tx, one: string, other: string): Promise<boolean> {
  const rows = await tx.rows<{ readers: string }>(
    sql`select array_to_string(array(
          select p.id from (select t.requester_id as id union select t.opened_by_id
            union select x.person_id from app.watcher x where x.tenant_id = t.tenant_id and x.ticket_id = t.id and x.shared) p
          where not exists (select from app.role_grant g where g.tenant_id = t.tenant_id and g.person_id = p.id
            and g.role in ('agent', 'teamLead', 'workspaceAdmin') and (g.workspace_id is null or g.workspace_id = t.workspace_id))
          order by p.id), ' ') as readers
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id in (${one}, ${other})`,
  );
  return rows.length === 2 && rows[0]?.readers === rows[1]?.readers;
}
