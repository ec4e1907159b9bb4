import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { measureDue } from './measure.ts';
import type { Tenants } from './probes/probe.ts';

/** Looks at the measures of the installation every hour; they are the operator's. */
export const sweepControls = (tenants: Tenants): Sweep => ({
  name: 'controls.measure',
  every: 3_600_000,
  run: async (tenantId) => ((await operatorTenant()) === tenantId ? await measureDue({ tenantId, tenants }) : undefined),
});
