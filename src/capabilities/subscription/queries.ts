import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { LimitKey, Period, PlanKey } from './shared/plans.ts';
import type { Subscription } from './state.ts';

export type SubscriptionRow = Omit<Subscription, 'next'> & { readonly nextPlan: PlanKey | null; readonly nextPeriod: Period | null };

const standingColumns = sql`plan, period, state, started_at as "startedAt", ends_at as "endsAt", freezes_at as "freezesAt",
  next_plan as "nextPlan", next_period as "nextPeriod", canceled_at as "canceledAt", version`;
export const subscriptionColumns = sql`${standingColumns}, canceled_by as "canceledBy"`;

export const rowOf = ({ nextPlan, nextPeriod, ...row }: SubscriptionRow): Subscription => ({
  ...row,
  next: nextPlan === null || nextPeriod === null ? null : { plan: nextPlan, period: nextPeriod },
});

export async function subscriptionOf(tx: Tx): Promise<Subscription | undefined> {
  const row = await tx.row<SubscriptionRow>(
    sql`select ${subscriptionColumns} from app.subscription where tenant_id = ${tx.tenantId}`,
    'subscription.mine',
  );
  return row && rowOf(row);
}

export type ContractRow = {
  readonly id: string;
  readonly kind: 'agreement' | 'processing';
  readonly documentVersion: string;
  /** Null: agreed by hand, or before the words were kept. */
  readonly fingerprint: Buffer | null;
  readonly customer: string;
  readonly provider: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly acceptedBy: string | null;
  readonly acceptedByName: string | null;
  readonly acceptedAt: Date;
};

/** The documents, newest first. */
export const contractsOf = (tx: Tx): Promise<ContractRow[]> =>
  tx.rows<ContractRow>(
    sql`select c.id, c.kind, c.document_version as "documentVersion", c.fingerprint, c.customer, c.provider, c.starts_at as "startsAt",
          c.ends_at as "endsAt", c.accepted_by as "acceptedBy", trim(p.given_name || ' ' || p.family_name) as "acceptedByName",
          c.accepted_at as "acceptedAt"
        from app.contract c left join app.person p on p.tenant_id = c.tenant_id and p.id = c.accepted_by
        where c.tenant_id = ${tx.tenantId} order by c.starts_at desc, c.kind limit 40`,
    'subscription.contracts-of',
  );

export type TextRow = Pick<ContractRow, 'kind' | 'documentVersion' | 'fingerprint'> & { readonly wording: string | null };

/** The words of one of them, as they were accepted. */
export const contractText = (tx: Tx, id: string): Promise<TextRow | undefined> =>
  tx.row<TextRow>(
    sql`select c.kind, c.document_version as "documentVersion", c.fingerprint, t.wording from app.contract c
        left join app.contract_text t on t.tenant_id = c.tenant_id and t.fingerprint = c.fingerprint
        where c.tenant_id = ${tx.tenantId} and c.id = ${id}`,
    'subscription.contract-text-of',
  );

const roles = sql`('agent', 'teamLead', 'workspaceAdmin')`;

export async function isAgent(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.row(
    sql`select from app.role_grant where tenant_id = ${tx.tenantId} and person_id = ${personId} and role in ${roles} limit 1`,
    'subscription.is-agent',
  );
  return row !== undefined;
}

export type StandingRow = Subscription & {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly agents: number;
  readonly notices: number;
  readonly noticedAt: Date | null;
  readonly total: number;
};

/** Of all tenants, by name; nothing in a transaction that is not the operator's. */
export async function standings(tx: Tx, most: number, after: string | undefined): Promise<StandingRow[]> {
  const rows = await tx.rows<Omit<StandingRow, 'next'> & SubscriptionRow>(
    sql`select tenant_id as id, slug, name, agents, notices, noticed_at as "noticedAt", total, null as "canceledBy", ${standingColumns}
        from app.subscription_standings(${after ?? null}, ${most})`,
    'subscription.standings',
  );
  return rows.map(({ id, slug, name, agents, notices, noticedAt, total, ...row }) => ({
    ...rowOf(row),
    ...{ id, slug, name, agents, notices, noticedAt, total },
  }));
}

const agents = sql`select count(distinct g.person_id)::int from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id`;
const working = sql`p.active and g.role in ${roles}`;

/** How many people work as agents, leads or workspace admins; of one person apart from the others, if named. */
export async function agentsIn(tx: Tx, besides: string | null = null): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`${agents} where g.tenant_id = ${tx.tenantId} and ${working} and g.person_id is distinct from ${besides}::uuid`,
    'subscription.agents',
  );
  return row?.count ?? 0;
}

/** What is in use of each thing that a plan may limit. */
export async function usedIn(tx: Tx): Promise<Record<LimitKey, number>> {
  const row = await tx.row<Record<LimitKey, number>>(
    sql`select (${agents} where g.tenant_id = ${tx.tenantId} and ${working}) as agents,
          (select count(*)::int from app.workspace where tenant_id = ${tx.tenantId} and key <> 'privacy') as workspaces,
          (select coalesce(sum(bytes), 0)::bigint from app.file where tenant_id = ${tx.tenantId})
            + coalesce((select bytes from app.storage_apart where tenant_id = ${tx.tenantId}), 0) as storage`,
    'subscription.used',
  );
  return row ?? { agents: 0, workspaces: 0, storage: 0 };
}

/** The names of both sides. Where nobody was named operator, an organisation runs it for itself. */
export async function partiesOf(tx: Tx): Promise<{ customer: string; provider: string }> {
  const operator = (await operatorTenant()) ?? tx.tenantId;
  const row = await tx.row<{ customer: string; provider: string }>(
    sql`select t.name as customer, o.name as provider from installation.tenant t, installation.tenant o
        where t.id = ${tx.tenantId} and o.id = ${operator}`,
    'subscription.parties',
  );
  return row ?? { customer: '', provider: '' };
}

export type Reader = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly timeZone: string;
};

/** Whoever answers or pays for the tenant. */
export const ownersOf = (tx: Tx): Promise<Reader[]> =>
  tx.rows<Reader>(
    sql`select p.id, trim(p.given_name || ' ' || p.family_name) as name, p.email, p.locale, p.time_zone as "timeZone" from app.person p
        where p.tenant_id = ${tx.tenantId} and p.active and exists (
          select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.role in ('tenantAdmin', 'billing'))
        order by p.id`,
    'subscription.owners',
  );
