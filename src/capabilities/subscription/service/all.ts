import { type Actor, machine, Refusal } from '../../../kernel/access/access.ts';
import { glance } from '../../../kernel/db/transact.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import type { SubscriptionsReply } from '../contract.ts';
import { maySeeAll } from '../policy.ts';
import { agentsIn, subscriptionOf } from '../queries.ts';
import { stateOf } from '../reply.ts';
import { asOfNow } from '../state.ts';

type Tenant = SubscriptionsReply['items'][number]['tenant'];
/** Every tenant of the installation: a composition root hands it over, for few see over all. */
export type Tenants = () => Promise<readonly Tenant[]>;

/** Each tenant's own door is opened for its plan and a count; nothing of what is inside is looked at. */
export async function seeAll(actor: Actor, tenants: Tenants): Promise<SubscriptionsReply> {
  if (!maySeeAll(actor, await operatorTenant())) throw new Refusal('forbidden', 'This is not open to you');
  const items: SubscriptionsReply['items'] = [];
  for (const tenant of await tenants()) items.push(...(await standingOf(tenant)));
  return { items };
}

async function standingOf(tenant: Tenant): Promise<SubscriptionsReply['items']> {
  return await glance(machine(tenant.id, 'service'), async ({ tx }) => {
    const [found, agents] = await Promise.all([subscriptionOf(tx), agentsIn(tx)]);
    if (found === undefined) return [];
    const one = asOfNow(found, tx.now);
    const endsAt = (one.freezesAt ?? one.endsAt)?.toISOString() ?? null;
    return [{ tenant, plan: one.plan, period: one.period, state: stateOf(one), endsAt, agents }];
  });
}
