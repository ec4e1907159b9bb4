import type { Call } from '../../kernel/access/access.ts';
import { startTrial as start } from './service/start.ts';
import { type Plan, type PlanKey, planKeys, plans } from './shared/plans.ts';
import type { Subscription } from './state.ts';

/** The price list, from small to large. */
export const priceList = (): readonly Plan[] => planKeys.map((key) => plans[key]);

/** Begins the trial of a new tenant, in a transaction of that tenant and by a machine or its administrator; `acceptedBy` names the person who accepted. */
export const startTrial = (call: Call, wanted: { tenantId: string; plan: PlanKey; acceptedBy?: string }): Promise<Subscription> =>
  start(call, wanted);
