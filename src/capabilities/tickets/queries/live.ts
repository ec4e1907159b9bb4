import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { isInstructed } from '../../directory/public.ts';
import type { Guarded } from '../policy.ts';
import { nameOf } from './columns.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

/** What the rules look at, for everybody at once. */
export type GuardRow = Omit<Guarded, 'shared'> & Numbered & { id: string; sharedWith: string[] };

const guard = sql`select t.id, ${numberColumns}, t.workspace_id as "workspaceId", t.requester_id as "requesterId",
    t.opened_by_id as "openedById",
    array(select x.person_id from app.watcher x where x.tenant_id = t.tenant_id and x.ticket_id = t.id and x.shared) as "sharedWith"
  from app.ticket t`;

export const guardsOf = (tx: Tx, ids: readonly string[]): Promise<GuardRow[]> =>
  tx.rows<GuardRow>(sql`${guard} where t.tenant_id = ${tx.tenantId} and t.id = any(${ids}::uuid[])`, 'tickets.guards');

/** One ticket, not held: to look whether somebody may see it. */
export const guardOf = (tx: Tx, which: Sql): Promise<GuardRow | undefined> =>
  tx.row<GuardRow>(sql`${guard} where t.tenant_id = ${tx.tenantId} and t.id = ${which}`, 'tickets.guard');

export type PresenceRow = Numbered & {
  ticketId: string;
  personId: string;
  name: string;
  vip: boolean;
  state: 'viewing' | 'replying' | 'noting';
};

/** Without an instruction of the organisation nobody is seen at work. */
export const presenceIsOn = async (tx: Tx): Promise<boolean> =>
  (await tx.row(sql`select where ${isInstructed(tx, 'presence')}`, 'tickets.presence-on')) !== undefined;

/** Who is on which ticket, or on one. */
export const presenceRows = (tx: Tx, ticketId?: string): Promise<PresenceRow[]> =>
  tx.rows<PresenceRow>(
    sql`select h.ticket_id as "ticketId", ${numberColumns}, h.person_id as "personId", ${nameOf(sql`p`)} as name, p.vip, h.state
        from app.presence h join app.ticket t on t.tenant_id = h.tenant_id and t.id = h.ticket_id
        join app.person p on p.tenant_id = h.tenant_id and p.id = h.person_id
        where h.tenant_id = ${tx.tenantId} and h.ends_at > ${tx.now} and ${isInstructed(tx, 'presence')} ${ticketId === undefined ? sql`` : sql`and h.ticket_id = ${ticketId}`}
        order by h.ticket_id, p.given_name, p.id`,
    'tickets.presences',
  );
