import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { agentsIn, isAgent, subscriptionOf, usedIn } from '../queries.ts';
import { planNames } from '../shared/plan-names.ts';
import { type FeatureKey, type LimitKey, type Plan, plans } from '../shared/plans.ts';
import { asOfNow } from '../state.ts';

/** Asked at the moment of use, and by the plan alone: no role and no person is in it. */
async function planOf({ tx }: Call): Promise<Plan> {
  const one = await subscriptionOf(tx);
  return plans[one === undefined ? 'team' : asOfNow(one, tx.now).plan];
}

/** Refuses a premium feature that the plan has not. */
export async function refuseWithout(call: Call, feature: FeatureKey): Promise<void> {
  const { key, features } = await planOf(call);
  if (features.includes(feature)) return;
  throw refusals[feature](planNames[key]);
}

/** Refuses one more agent than the plan has; somebody who is one already takes no other place. */
export async function refuseAgent(call: Call, personId: string): Promise<void> {
  const plan = await planOf(call);
  const most = plan.limits.agents;
  if (most === null) return;
  await oneAtATime(call, 'agents');
  if ((await agentsIn(call.tx, personId)) + 1 > most) throw beyond(plan, 'agents', most);
}

/** Of somebody who comes back: whoever was an agent takes a place again. */
export async function refuseReturn(call: Call, personId: string): Promise<void> {
  if (await isAgent(call.tx, personId)) await refuseAgent(call, personId);
}

export async function refuseWorkspace(call: Call): Promise<void> {
  const plan = await planOf(call);
  const most = plan.limits.workspaces;
  if (most === null) return;
  await oneAtATime(call, 'workspaces');
  if ((await usedIn(call.tx)).workspaces + 1 > most) throw beyond(plan, 'workspaces', most);
}

/** Refuses files beyond what the plan keeps; asked before they are taken in, so the last one may go over by its own size. */
export async function refuseFile(call: Call): Promise<void> {
  const plan = await planOf(call);
  const most = plan.limits.storage;
  if (most === null) return;
  if ((await usedIn(call.tx)).storage >= most) throw beyond(plan, 'storage', Math.floor(most / 1000 ** 3));
}

/** Two who add at once must not both find the last place free. */
const oneAtATime = ({ tx }: Call, limit: LimitKey): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`limit.${limit}.${tx.tenantId}`}, 0))`);

const lacking = (words: string): Refusal => new Refusal('conflict', words, { next: 'Choose a larger plan under Plan and contract.' });

const refusals: Readonly<Record<FeatureKey, (plan: string) => Refusal>> = {
  xlsxExport: (plan) => lacking(`Lists as XLSX are not part of the plan ${plan}; CSV is part of every plan`),
  branding: (plan) => lacking(`A logo and a colour of one’s own are not part of the plan ${plan}`),
  usageReport: (plan) => lacking(`The report of usage is not part of the plan ${plan}`),
};

function beyond({ key }: Plan, limit: LimitKey, most: number): Refusal {
  const name = planNames[key];
  if (limit === 'agents') return lacking(`The plan ${name} includes at most ${most} agents`);
  if (limit === 'workspaces') return lacking(`The plan ${name} includes at most ${most} workspaces`);
  return lacking(`The plan ${name} includes at most ${most} GB of files`);
}
