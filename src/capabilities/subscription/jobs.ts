import { keeper } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { keepTime } from './service/keep-time.ts';

/** Renewals, ends of trials and of contracts, and the notices before them. The freeze waits for nobody: it is compared with the clock. */
export const sweepSubscriptions: Sweep = {
  name: 'subscription.time',
  every: 3_600_000,
  run: (tenantId) => transact(keeper(tenantId, 'service'), keepTime),
};
