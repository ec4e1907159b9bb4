import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { fingerprintOf } from '../policy/public.ts';
import type { ConsentNotice } from './contract.ts';
import type { Act, places } from './shared/fold.ts';

export type NewAct = Act & {
  readonly personId: string;
  readonly act: string;
  readonly place: (typeof places)[number];
  readonly notice: ConsentNotice | null;
};

/** Holds the ledger of one person until the transaction ends: two presses at once get two numbers, and the second sees the first. */
export const lockLedger = (tx: Tx, personId: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('consent ' || ${tx.tenantId}::text || ${personId}::text, 0))`);

export async function insertAct(tx: Tx, made: Permitted<NewAct, 'give' | 'refuse'>): Promise<void> {
  const fingerprint = made.notice === null ? null : await keepNotice(tx, made.notice);
  await tx.run(
    sql`insert into app.consent_event (tenant_id, person_id, purpose, number, id, act, state, method, place, notice, policy, at)
        values (${tx.tenantId}, ${made.personId}, ${made.purpose}, ${made.number}, ${made.id}, ${made.act}, ${made.state}, ${made.method},
          ${made.place}, ${fingerprint}, ${made.policy}, ${made.at})`,
  );
}

/** The words are kept once, however many read them. */
async function keepNotice(tx: Tx, notice: ConsentNotice): Promise<Buffer> {
  const fingerprint = fingerprintOf(notice);
  await tx.run(
    sql`insert into app.consent_notice (tenant_id, fingerprint, notice, kept_at)
        values (${tx.tenantId}, ${fingerprint}, ${JSON.stringify(notice)}, ${tx.now}) on conflict do nothing`,
  );
  return fingerprint;
}
