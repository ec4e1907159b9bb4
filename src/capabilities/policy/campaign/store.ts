import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Series } from '../shared/series.ts';
import type { Coverage } from './coverage.ts';

/** One version of one chain. */
export type Which = { readonly series: Series; readonly number: number };
export type NewNotice = Which & { readonly personId: string; readonly letterId: string };

/** Two at once: the second waits for the first, and finds that this person was told already. */
export const insertNotice = (tx: Tx, row: Permitted<NewNotice, 'tell'>): Promise<number> =>
  tx.run(
    sql`insert into app.policy_notice (tenant_id, series, number, person_id, letter_id, written_at)
        values (${tx.tenantId}, ${row.series}, ${row.number}, ${row.personId}, ${row.letterId}, ${tx.now}) on conflict do nothing`,
    'policy.tell',
  );

/** Takes over what became of the letters, before the letters themselves are forgotten. A letter that was tried again and went is no bounce. */
export const takeOverDelivery = (tx: Tx, { series, number }: Permitted<Which, 'tell'>): Promise<number> =>
  tx.run(
    sql`update app.policy_notice n set sent_at = coalesce(n.sent_at, m.sent_at), bounced_at = coalesce(m.bounced_at, case when m.sent_at is null then m.given_up_at end)
        from app.outbound_mail m
        where n.tenant_id = ${tx.tenantId} and n.series = ${series} and n.number = ${number}
          and m.tenant_id = n.tenant_id and m.id = n.letter_id
          and (m.sent_at is distinct from n.sent_at or coalesce(m.bounced_at, m.given_up_at) is distinct from n.bounced_at)`,
    'policy.delivery',
  );

export const markTasked = (tx: Tx, { ids, series, number }: Permitted<Which & { ids: readonly string[] }, 'tell'>): Promise<number> =>
  tx.run(
    sql`update app.policy_notice set tasked_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and series = ${series} and number = ${number} and person_id = any(${ids}::uuid[])`,
  );

/** Seen or acknowledged, once: what was said first stays. Older versions of the chain are seen with it. */
export const markNotice = (
  tx: Tx,
  { series, number, by, acknowledged }: Permitted<Which & { by: string; acknowledged: boolean }, 'see'>,
): Promise<number> =>
  tx.run(
    sql`update app.policy_notice set seen_at = coalesce(seen_at, ${tx.now}),
          acknowledged_at = case when ${acknowledged} then coalesce(acknowledged_at, ${tx.now}) else acknowledged_at end
        where tenant_id = ${tx.tenantId} and series = ${series} and number <= ${number} and person_id = ${by}`,
  );

export const saveCoverage = (tx: Tx, row: Permitted<Which & Coverage, 'count'>): Promise<number> =>
  tx.run(
    sql`insert into app.policy_coverage
          (tenant_id, series, number, of_tenant, people, sent, bounced, seen, acknowledged, covered, rest, counted_at)
        values (${tx.tenantId}, ${row.series}, ${row.number}, ${row.ofTenant}, ${row.people}, ${row.sent}, ${row.bounced}, ${row.seen},
          ${row.acknowledged}, ${row.covered}, ${row.rest}, ${tx.now})
        on conflict (tenant_id, series, number, of_tenant) do update set people = excluded.people, sent = excluded.sent,
          bounced = excluded.bounced, seen = excluded.seen, acknowledged = excluded.acknowledged, covered = excluded.covered,
          rest = excluded.rest, counted_at = excluded.counted_at`,
  );

export type NewException = Which & { readonly ofTenant: string; readonly uncovered: number; readonly reason: string; readonly by: string };

export const insertException = (tx: Tx, row: Permitted<NewException, 'except'>): Promise<number> =>
  tx.run(
    sql`insert into app.policy_exception (tenant_id, series, number, of_tenant, uncovered, reason, signed_by, signed_at)
        values (${tx.tenantId}, ${row.series}, ${row.number}, ${row.ofTenant}, ${row.uncovered}, ${row.reason}, ${row.by}, ${tx.now})
        on conflict do nothing`,
  );

export type NewActivation = Which & { readonly people: number; readonly covered: number };

export const insertActivation = (tx: Tx, row: Permitted<NewActivation, 'activate'>): Promise<number> =>
  tx.run(
    sql`insert into app.policy_activation (tenant_id, series, number, at, people, covered)
        values (${tx.tenantId}, ${row.series}, ${row.number}, ${tx.now}, ${row.people}, ${row.covered}) on conflict do nothing`,
  );
