import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Here = { ticketId: string; personId: string; state: string };

const lasts = 15_000;

/** Nobody has to say that they left: presence ends by itself. */
export const upsertPresence = (tx: Tx, { ticketId, personId, state }: Permitted<Here, 'tell'>): Promise<number> =>
  tx.run(
    sql`insert into app.presence (tenant_id, ticket_id, person_id, state, ends_at)
        values (${tx.tenantId}, ${ticketId}, ${personId}, ${state}, ${new Date(tx.now.getTime() + lasts)})
        on conflict (tenant_id, ticket_id, person_id) do update set state = excluded.state, ends_at = excluded.ends_at`,
    'tickets.presence',
  );

export const deletePresence = (tx: Tx, { ticketId, personId }: Permitted<Here, 'tell'>): Promise<number> =>
  tx.run(
    sql`delete from app.presence where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and person_id = ${personId}`,
    'tickets.presence-end',
  );

export const deleteEndedPresence = (tx: Tx): Promise<number> =>
  tx.run(sql`delete from app.presence where tenant_id = ${tx.tenantId} and ends_at <= ${tx.now}`);
