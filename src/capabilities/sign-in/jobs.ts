import { machine } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';

/** Removes sessions that ended, and links that can no longer be used. */
export const sweepSessions: Sweep = {
  name: 'sign-in.ended',
  every: 600_000,
  run: (tenantId) =>
    transact(machine(tenantId), async ({ tx }) => {
      await tx.run(sql`delete from app.session where least(idle_end, absolute_end) < ${tx.now}`);
      await tx.run(sql`delete from app.link_token where ends_at < ${tx.now}`);
    }),
};
