import { keeper, permitNew } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { takeWaiting } from './inbound/take.ts';
import { mayFound } from './policy.ts';
import { forgetSignUps } from './store.ts';

const hour = 3_600_000;
const patience = 7 * 24 * hour;

/** Forgets who asked to begin seven days ago: what was confirmed lives on as a tenant, the rest never was one. */
export const sweepSignUps: Sweep = {
  name: 'site.sign-ups',
  every: hour,
  run: (tenantId) =>
    transact(keeper(tenantId, 'service'), ({ tx, actor }) =>
      forgetSignUps(tx, permitNew({ before: new Date(tx.now.getTime() - patience) }, 'forget', mayFound(actor))),
    ),
};

const forOperator =
  (run: (tenantId: string) => Promise<void>) =>
  async (tenantId: string): Promise<void> => {
    if ((await operatorTenant()) === tenantId) await run(tenantId);
  };

/** Mail that arrived and was not understood yet, because the worker ended or something failed. */
export const sweepMail: Sweep = { name: 'site.mail', every: 60_000, run: forOperator(takeWaiting) };
