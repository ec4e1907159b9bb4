import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Series } from '../shared/series.ts';
import { coverageNeeded } from './coverage-needed.ts';

/** How far one tenant's people were told of one version. */
export type Coverage = {
  readonly ofTenant: string;
  /** Active people. */
  readonly people: number;
  readonly sent: number;
  readonly bounced: number;
  readonly seen: number;
  readonly acknowledged: number;
  /** Reached one way at least: the letter went and did not come back, or it was seen here. */
  readonly covered: number;
  /** People who are not active any more, of whom data is held, and who were not reached: they hold nothing up, and are not hidden. */
  readonly rest: number;
};

export const isEnough = ({ people, covered }: Pick<Coverage, 'people' | 'covered'>): boolean => covered * 100 >= people * coverageNeeded;

/** Counts the tenant of the transaction. */
export async function countCoverage(tx: Tx, series: Series, number: number): Promise<Coverage> {
  const row = await tx.row<Omit<Coverage, 'ofTenant'>>(
    sql`select count(*) filter (where p.active)::int as people,
          count(*) filter (where p.active and n.sent_at is not null)::int as sent,
          count(*) filter (where p.active and n.bounced_at is not null)::int as bounced,
          count(*) filter (where p.active and n.seen_at is not null)::int as seen,
          count(*) filter (where p.active and n.acknowledged_at is not null)::int as acknowledged,
          count(*) filter (where p.active and (n.seen_at is not null or (n.sent_at is not null and n.bounced_at is null)))::int as covered,
          count(*) filter (where not p.active and n.seen_at is null and (n.sent_at is null or n.bounced_at is not null))::int as rest
        from app.person p left join app.policy_notice n
          on n.tenant_id = p.tenant_id and n.person_id = p.id and n.series = ${series} and n.number = ${number}
        where p.tenant_id = ${tx.tenantId}`,
    'policy.count',
  );
  return { ofTenant: tx.tenantId, people: 0, sent: 0, bounced: 0, seen: 0, acknowledged: 0, covered: 0, rest: 0, ...row };
}

export type CountedRow = Coverage & { readonly series: Series; readonly number: number; readonly countedAt: Date };

/** What was counted last, of every tenant. */
export const coverageOf = (tx: Tx): Promise<CountedRow[]> =>
  tx.rows<CountedRow>(
    sql`select series, number, of_tenant as "ofTenant", people, sent, bounced, seen, acknowledged, covered, rest, counted_at as "countedAt"
        from app.policy_coverage where tenant_id = ${tx.tenantId} order by of_tenant`,
    'policy.coverage',
  );

export type ExceptionRow = {
  readonly series: Series;
  readonly number: number;
  readonly ofTenant: string;
  readonly uncovered: number;
  readonly reason: string;
  readonly by: string;
  readonly signedAt: Date;
};

/** What was signed, the widest first. */
export const exceptionsOf = (tx: Tx): Promise<ExceptionRow[]> =>
  tx.rows<ExceptionRow>(
    sql`select e.series, e.number, e.of_tenant as "ofTenant", e.uncovered, e.reason, e.signed_at as "signedAt",
          trim(p.given_name || ' ' || p.family_name) as by
        from app.policy_exception e join app.person p on p.tenant_id = e.tenant_id and p.id = e.signed_by
        where e.tenant_id = ${tx.tenantId} order by e.uncovered desc`,
    'policy.exceptions',
  );

type Of = { readonly series: Series; readonly number: number; readonly ofTenant: string };

export const isOf = (one: Of, other: Of): boolean =>
  one.series === other.series && one.number === other.number && one.ofTenant === other.ofTenant;

/** A signature covers as many people as it was given for, and not one more. */
export const isExcepted = (row: CountedRow, exceptions: readonly ExceptionRow[]): boolean =>
  exceptions.some((exception) => isOf(exception, row) && exception.uncovered >= row.people - row.covered);
