import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { shipsOf } from '../../catalog/public.ts';
import { type Delivered, visible } from '../policy.ts';
import { numbered } from './ticket.ts';

/** A visible ticket, with what tells who brings what it asks for. */
export const deliveredRow = ({ tx, actor }: Call, number: string): Promise<Delivered | undefined> =>
  tx.row<Delivered>(
    sql`select t.type, t.workspace_id as "workspaceId", t.requester_id as "requesterId", t.opened_by_id as "openedById", t.open,
          t.waiting_on as "waitingOn", t.team_id as "teamId", t.assignee_id as "assigneeId", ${shipsOf(sql`t`)} as ships,
          exists (select from app.watcher x where x.tenant_id = t.tenant_id and x.ticket_id = t.id and x.person_id = ${actor.id}
            and x.shared) as shared
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${numbered(tx, number, visible(actor))}`,
    'tickets.delivered',
  );
