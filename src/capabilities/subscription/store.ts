import type { Permitted } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { KeptDocument } from './documents/documents.ts';
import { rowOf, type SubscriptionRow, subscriptionColumns } from './queries.ts';
import type { NoticeDays, Subscription } from './state.ts';

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

/** Holds the row until the transaction ends, so that a change and the sweep do not overtake each other. */
export async function lockSubscription(tx: Tx): Promise<Subscription | undefined> {
  const row = await tx.row<SubscriptionRow>(
    sql`select ${subscriptionColumns} from app.subscription where tenant_id = ${tx.tenantId} for update`,
    'subscription.lock',
  );
  return row && rowOf(row);
}

export const updateSubscription = (tx: Tx, one: Permitted<Subscription, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.subscription set plan = ${one.plan}, period = ${one.period}, state = ${one.state}, started_at = ${one.startedAt},
          ends_at = ${one.endsAt}, freezes_at = ${one.freezesAt}, next_plan = ${one.next?.plan ?? null},
          next_period = ${one.next?.period ?? null}, canceled_at = ${one.canceledAt}, canceled_by = ${one.canceledBy}, version = version + 1
        where tenant_id = ${tx.tenantId}`,
    'subscription.update',
  );

export type NewContract = {
  /** The agreement and the processing agreement that were accepted. */
  readonly documents: readonly KeptDocument[];
  readonly customer: string;
  readonly provider: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly acceptedBy: string | null;
};

/** Both documents at once: nobody's data is processed under an agreement without the processing agreement (Art. 28(3) GDPR). */
export async function insertContracts(tx: Tx, one: Permitted<NewContract, 'accept'>): Promise<void> {
  for (const { kind, version, text, fingerprint } of one.documents) {
    await tx.run(
      sql`insert into app.contract_text (tenant_id, fingerprint, kind, document_version, wording)
          values (${tx.tenantId}, ${fingerprint}, ${kind}, ${version}, ${text}) on conflict do nothing`,
      'subscription.contract-text',
    );
    await tx.run(
      sql`insert into app.contract
            (tenant_id, id, kind, document_version, fingerprint, customer, provider, starts_at, ends_at, accepted_by, accepted_at)
          values (${tx.tenantId}, gen_random_uuid(), ${kind}, ${version}, ${fingerprint}, ${one.customer}, ${one.provider}, ${one.startsAt},
            ${one.endsAt}, ${one.acceptedBy}, ${tx.now})`,
      'subscription.contract',
    );
  }
}

/** Moves the end of the documents in force; one that has ended stays ended, whatever comes after it is another. */
export const endContracts = (tx: Tx, { endsAt }: Permitted<{ readonly endsAt: Date | null }, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.contract set ends_at = ${endsAt} where tenant_id = ${tx.tenantId} and ${isLive(tx.now)}`,
    'subscription.end-contracts',
  );

const isLive = (now: Date): Sql => sql`(ends_at is null or ends_at > ${now})`;

/** False where this notice was sent already, or one nearer to the end. */
export async function insertNotice(tx: Tx, { endsAt, days }: { endsAt: Date; days: NoticeDays }): Promise<boolean> {
  const sent = await tx.run(
    sql`insert into app.subscription_notice (tenant_id, ends_at, days, sent_at)
        select ${tx.tenantId}, ${endsAt}, ${days}, ${tx.now} where not exists (
          select from app.subscription_notice n where n.tenant_id = ${tx.tenantId} and n.ends_at = ${endsAt} and n.days <= ${days})
        on conflict do nothing`,
    'subscription.notice',
  );
  return sent === 1;
}
