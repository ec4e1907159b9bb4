import type { Actor } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { nameOf } from './columns.ts';

export type Mentioned = { id: string; name: string; sees: boolean };

/** People by id, and whether they can see what is said: agents of the workspace always, askers and whom it is shared with a comment only. */
export const mentionedIn = (tx: Tx, ids: readonly string[], { ticketId, kind }: { ticketId: string; kind: string }): Promise<Mentioned[]> =>
  tx.rows<Mentioned>(
    sql`select p.id, ${nameOf(sql`p`)} as name, (
            exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
              and g.role in ('agent', 'teamLead', 'workspaceAdmin') and (g.workspace_id = t.workspace_id or g.workspace_id is null))
            or ${kind} = 'comment' and ((t.type not in ('task', 'problem') and (t.requester_id = p.id or t.opened_by_id = p.id))
              or exists (select from app.watcher x where x.tenant_id = p.tenant_id and x.ticket_id = t.id and x.person_id = p.id and x.shared))) as sees
        from app.person p join app.ticket t on t.tenant_id = p.tenant_id and t.id = ${ticketId}
        where p.tenant_id = ${tx.tenantId} and p.active and p.id = any(${ids}::uuid[])`,
    'tickets.mentioned',
  );

/** Tickets in which the actor was mentioned since they last looked. */
export const mentioning = ({ tenantId, id }: Actor): Sql =>
  sql`t.id = any(array(select m.ticket_id from app.mention x
    join app.message m on m.tenant_id = x.tenant_id and m.id = x.message_id
    left join app.read_mark n on n.tenant_id = x.tenant_id and n.person_id = x.person_id and n.ticket_id = m.ticket_id
    where x.tenant_id = ${tenantId} and x.person_id = ${id} and x.made_at > coalesce(n.read_at, '-infinity')))`;
