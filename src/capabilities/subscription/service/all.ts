import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import type { SubscriptionsReply } from '../contract.ts';
import { maySeeAll } from '../policy.ts';
import { type StandingRow, standings } from '../queries.ts';
import { stateOf } from '../reply.ts';
import { asOfNow, contractEnd } from '../state.ts';

type Page = { readonly limit: number; readonly cursor?: string | undefined };

/** States and counts of all tenants; nothing of what is inside. The database gives them to the operator's own transactions only. */
export async function seeAll({ tx, actor }: Call, { limit, cursor }: Page): Promise<SubscriptionsReply> {
  const [operator, rows] = await Promise.all([operatorTenant(), standings(tx, limit + 1, cursor)]);
  if (!maySeeAll(actor, operator)) throw new Refusal('forbidden', 'This is not open to you');
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => itemOf(row, tx.now)),
    next: rows.length > limit && last !== undefined ? last.id : null,
    total: { value: rows[0]?.total ?? 0, exact: true },
  };
}

function itemOf({ id, slug, name, agents, notices, noticedAt, ...row }: StandingRow, now: Date): SubscriptionsReply['items'][number] {
  const one = asOfNow(row, now);
  return {
    tenant: { id, slug, name },
    plan: one.plan,
    period: one.period,
    state: stateOf(one),
    endsAt: one.endsAt?.toISOString() ?? null,
    contractEndsAt: contractEnd(one)?.toISOString() ?? null,
    agents,
    notices,
    noticedAt: noticedAt?.toISOString() ?? null,
  };
}
