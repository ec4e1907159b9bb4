import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Subscription } from './state.ts';

/** False where the tenant has a subscription already: there is one, for its whole life. */
export async function insertSubscription(tx: Tx, one: Permitted<Subscription, 'start'>): Promise<boolean> {
  const { plan, period, state, startedAt, endsAt } = one;
  const made = await tx.run(
    sql`insert into app.subscription (tenant_id, plan, period, state, started_at, ends_at, version)
        values (${tx.tenantId}, ${plan}, ${period}, ${state}, ${startedAt}, ${endsAt}, 1) on conflict do nothing`,
    'subscription.insert',
  );
  return made === 1;
}

export type NewContract = {
  readonly documentVersion: string;
  readonly customer: string;
  readonly provider: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly acceptedBy: string | null;
};

/** Both documents at once: nobody's data is processed under an agreement without the processing agreement (Art. 28(3) GDPR). */
export const insertContracts = (tx: Tx, one: Permitted<NewContract, 'accept'>): Promise<number> =>
  tx.run(
    sql`insert into app.contract (tenant_id, id, kind, document_version, customer, provider, starts_at, ends_at, accepted_by, accepted_at)
        select ${tx.tenantId}, gen_random_uuid(), kind, ${one.documentVersion}, ${one.customer}, ${one.provider}, ${one.startsAt}, ${one.endsAt},
          ${one.acceptedBy}, ${tx.now} from unnest(array['agreement', 'processing']) kind`,
    'subscription.contracts',
  );
