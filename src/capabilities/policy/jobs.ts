import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import type { Tenants } from './campaign/open.ts';
import { runCampaigns } from './campaign/run.ts';
import { type Drill, practiseDue } from './proofs/drills.ts';
import { lookAndProve } from './proofs/prove.ts';

/** Tells people of changes, counts who was reached, and puts into force what may be: within five minutes. */
export const sweepCampaigns = (tenants: Tenants): Sweep => ({
  name: 'policy.campaigns',
  every: 300_000,
  run: (tenantId) => runCampaigns(tenantId, tenants),
});

/** Looks at the running installation every hour, for the operator's policy. */
export const sweepProofs = (registry: Required<Registry>, tenants: Tenants): Sweep => ({
  name: 'policy.proofs',
  every: 3_600_000,
  run: async (tenantId) => ((await operatorTenant()) === tenantId ? await lookAndProve({ tenantId, tenants }, registry) : undefined),
});

/** Practises what is due, in the operator's tenant; asked every hour, so that what failed is practised again soon. */
export const sweepDrills = (drills: readonly Drill[]): Sweep => ({
  name: 'policy.drills',
  every: 3_600_000,
  run: async (tenantId) => ((await operatorTenant()) === tenantId ? await practiseDue(tenantId, drills) : undefined),
});
