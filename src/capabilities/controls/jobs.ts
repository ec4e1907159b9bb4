import { keeper } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { measureDue } from './measure.ts';
import type { Tenants } from './probes/probe.ts';
import { toldDays } from './queries.ts';
import { deleteDaysBefore } from './store.ts';

/** Looks at the measures of the installation every hour; they are the operator's. */
export const sweepControls = (tenants: Tenants): Sweep => ({
  name: 'controls.measure',
  every: 3_600_000,
  run: async (tenantId) => ((await operatorTenant()) === tenantId ? await measureDue({ tenantId, tenants }) : undefined),
});

/** Forgets what is older than the history that is told: of every tenant, since another may have been the operator once. */
export const sweepControlDays: Sweep = {
  name: 'controls.days',
  every: 3_600_000,
  run: (tenantId) => transact(keeper(tenantId), ({ tx }) => deleteDaysBefore(tx, new Date(tx.now.getTime() - toldDays * 86_400_000))),
};
