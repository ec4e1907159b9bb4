import { machine, permitNew } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { mayFound } from './policy.ts';
import { forgetSignUps } from './store.ts';

const hour = 3_600_000;
const patience = 7 * 24 * hour;

/** Forgets who asked to begin seven days ago: what was confirmed lives on as a tenant, the rest never was one. */
export const sweepSignUps: Sweep = {
  name: 'site.sign-ups',
  every: hour,
  run: (tenantId) =>
    transact(machine(tenantId), ({ tx, actor }) =>
      forgetSignUps(tx, permitNew({ before: new Date(tx.now.getTime() - patience) }, 'forget', mayFound(actor))),
    ),
};
