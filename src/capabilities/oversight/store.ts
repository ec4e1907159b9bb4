import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Verdict } from '../../kernel/events/verify.ts';

type Letter = { readonly id: string };

/** As if it had just been written: tried at once, and as often as a new one. */
export const tryAnew = (tx: Tx, { id }: Permitted<Letter, 'sendAgain'>): Promise<number> =>
  tx.run(
    sql`update app.outbound_mail set given_up_at = null, attempts = 0, next_try_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const abandon = (tx: Tx, { id }: Permitted<Letter, 'giveUp'>): Promise<number> =>
  tx.run(
    sql`update app.outbound_mail set abandoned_at = ${tx.now}, given_up_at = coalesce(given_up_at, ${tx.now})
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const askCheck = (tx: Tx, { id, askedBy }: Permitted<{ id: string; askedBy: string }, 'check'>): Promise<number> =>
  tx.run(sql`insert into app.log_check (tenant_id, id, asked_by, asked_at) values (${tx.tenantId}, ${id}, ${askedBy}, ${tx.now})`);

/** One reading answers all who were waiting for it. */
export const keepVerdict = (tx: Tx, { sealed, unsealed, faults }: Permitted<Verdict, 'check'>): Promise<number> =>
  tx.run(
    sql`update app.log_check set checked_at = ${tx.now}, sealed = ${sealed}, unsealed = ${unsealed},
          faults = ${JSON.stringify(faults.slice(0, 100))}::jsonb where tenant_id = ${tx.tenantId} and checked_at is null`,
  );
