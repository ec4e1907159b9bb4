import { machine } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { forgetOldTries } from './throttle.ts';

/** Removes sessions and tokens that ended, links that can no longer be used, and tries that count no more. */
export const sweepSessions: Sweep = {
  name: 'sign-in.ended',
  every: 600_000,
  run: (tenantId) =>
    transact(machine(tenantId), async ({ tx }) => {
      await tx.run(sql`delete from app.session where least(idle_end, absolute_end) < ${tx.now}`);
      await tx.run(sql`delete from app.link_token where ends_at < ${tx.now}`);
      await tx.run(sql`delete from app.api_token where ends_at < ${tx.now}`);
      await forgetOldTries(tx);
    }),
};
