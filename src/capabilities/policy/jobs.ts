import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { proveNow } from './proofs/prove.ts';

/** Looks at the running installation every hour, for the operator's policy. */
export const sweepProofs = (registry: Required<Registry>): Sweep => ({
  name: 'policy.proofs',
  every: 3_600_000,
  run: async (tenantId) => ((await operatorTenant()) === tenantId ? await proveNow(tenantId, registry) : undefined),
});
