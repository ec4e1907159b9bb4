import { machine } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { letIn } from './store/session.ts';
import { forgetOldTries } from './throttle.ts';

/** What belongs to somebody who may not come in, or was let in again since. */
const ofOutsiders = (madeAt: Sql): Sql =>
  sql`exists (select from app.person p where p.tenant_id = h.tenant_id and p.id = h.person_id and not (${letIn(madeAt)}))`;

/** Removes sessions and tokens that ended or whose person was deactivated, links that can no longer be used, and tries that count no more. */
export const sweepSessions: Sweep = {
  name: 'sign-in.ended',
  every: 600_000,
  run: (tenantId) =>
    transact(machine(tenantId, 'security'), async ({ tx }) => {
      const outside = ofOutsiders(sql`h.made_at`);
      await tx.run(sql`delete from app.session h where least(h.idle_end, h.absolute_end) < ${tx.now} or ${outside}`);
      await tx.run(sql`delete from app.link_token h where h.ends_at < ${tx.now} or ${outside}`);
      await tx.run(sql`delete from app.api_token h where h.ends_at < ${tx.now} or ${outside}`);
      await forgetOldTries(tx);
    }),
};
