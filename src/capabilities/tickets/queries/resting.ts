import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type RestingRow = {
  id: string;
  workspaceId: string;
  group: 'resolved' | 'onHold';
  since: Date;
  reminders: number;
};

/** Where the last page ended. */
export type RestingPlace = Pick<RestingRow, 'since' | 'id'>;

/** How often the requester of `t` was reminded since it waits for them. */
const reminders = sql`(select count(*) from app.event e where e.tenant_id = t.tenant_id and e.object_id = t.id
  and e.type = 'ticket.reminded' and e.at >= t.waiting_since)`;

export const remindersOf = async (tx: Tx, id: string): Promise<number> =>
  (
    await tx.row<{ count: number }>(
      sql`select ${reminders} as count from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${id}`,
      'tickets.reminders',
    )
  )?.count ?? 0;

/** Tickets at rest that something may happen to by itself: resolved ones, and those which wait for their requester. Longest rest first. */
export const restingTickets = (tx: Tx, { since, id }: RestingPlace, before: Date, limit: number): Promise<RestingRow[]> =>
  tx.rows<RestingRow>(
    sql`select * from (
          select t.id, t.workspace_id as "workspaceId", case when t.open then 'onHold' else 'resolved' end as group,
            case when t.open then t.waiting_since else t.resolved_at end as since,
            case when t.open then ${reminders} else 0 end as reminders
          from app.ticket t where t.tenant_id = ${tx.tenantId}
            and (not t.open and t.closed_at is null or t.open and t.hold_reason = 'awaitingRequester')) r
        where r.since <= ${before} and (r.since, r.id) > (${since}, ${id}::uuid) order by r.since, r.id limit ${limit}`,
    'tickets.resting',
  );
