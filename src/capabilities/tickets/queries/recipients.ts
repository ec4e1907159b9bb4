import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

/** How many of somebody's tickets others got to see, and when last. */
export type Seen = { readonly tickets: number; readonly latest: Date };
/** By team; null for those who are in none where the ticket is. */
export type SeenByTeam = Seen & { readonly team: string | null };

/** Which teams opened what somebody asked for: a reader counts for the team that has the ticket, else for the first of theirs there. */
export const teamsThatOpened = (tx: Tx, requesterId: string): Promise<SeenByTeam[]> =>
  tx.rows<SeenByTeam>(
    sql`select x.name as team, count(distinct t.id) as tickets, max(m.read_at) as latest
        from app.ticket t
        join app.read_mark m on m.tenant_id = t.tenant_id and m.ticket_id = t.id and m.person_id <> t.requester_id
        left join lateral (select e.name from app.team_member b join app.team e on e.tenant_id = b.tenant_id and e.id = b.team_id
          where b.tenant_id = t.tenant_id and b.person_id = m.person_id and e.workspace_id = t.workspace_id
          order by e.id is not distinct from t.team_id desc, e.made_at, e.id limit 1) x on true
        where t.tenant_id = ${tx.tenantId} and t.requester_id = ${requesterId}
        group by x.name order by latest desc`,
    'tickets.teams-that-opened',
  );

/** How many people get told what is said on somebody's tickets because they are on a watch list. */
export const watchersOf = (tx: Tx, requesterId: string): Promise<(Seen & { readonly people: number }) | undefined> =>
  tx.row(
    sql`select count(distinct w.person_id) as people, count(distinct t.id) as tickets, max(w.made_at) as latest
        from app.ticket t join app.watcher w on w.tenant_id = t.tenant_id and w.ticket_id = t.id and w.person_id <> t.requester_id
        where t.tenant_id = ${tx.tenantId} and t.requester_id = ${requesterId} having count(*) > 0`,
    'tickets.watchers-of',
  );
