import { z } from 'zod';
import { machine } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { FileUse } from '../../kernel/files/orphans.ts';
import type { Job, Sweep } from '../../kernel/jobs/jobs.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { holdingsIn } from '../../kernel/privacy/walk.ts';
import { jobName } from './service/copies.ts';
import { makeCopy } from './service/make-copy.ts';
import { endCopies } from './store.ts';

const Details = z.object({ id: z.uuid() });

/** Makes copies in the background, so that nobody waits in front of a request. */
export function copyJob(registry: Required<Registry>): Job {
  const holdings = holdingsIn(registry);
  return { name: jobName, run: async (tenantId, details) => await makeCopy(tenantId, Details.parse(details).id, holdings) };
}

/** Lets go of copies whose days are over; their bytes go with the next sweep of orphans. */
export const sweepCopies: Sweep = {
  name: 'my-data.ends',
  every: 3_600_000,
  run: (tenantId) => transact(machine(tenantId, 'service'), ({ tx }) => endCopies(tx)),
};

/** Copies that can still be fetched. */
export const copyFiles: FileUse = (id) => sql`exists (select from app.data_copy d where d.tenant_id = f.tenant_id and d.file_id = ${id})`;
