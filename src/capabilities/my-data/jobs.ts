import { z } from 'zod';
import { machine } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { FileUse } from '../../kernel/files/orphans.ts';
import type { Job, Sweep } from '../../kernel/jobs/jobs.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { holdingsIn } from '../../kernel/privacy/walk.ts';
import { providersIn } from './recipients.ts';
import { copyFor, jobName } from './service/copies.ts';
import { makeCopy } from './service/make-copy.ts';
import { endCopies } from './store.ts';

const Details = z.object({ id: z.uuid() });

/** Makes copies in the background, so that nobody waits in front of a request. */
export function copyJob(registry: Required<Registry>): Job {
  const register = { holdings: holdingsIn(registry), providers: providersIn(registry) };
  return { name: jobName, run: async (tenantId, details) => await makeCopy(tenantId, Details.parse(details).id, register) };
}

const Needed = z.object({ personId: z.uuid(), kind: z.enum(['copy', 'portable']) });

/** Somebody asked for their data by right, and a copy answers it: nobody has to press a second button. */
export const copiesByRight: Subscriber = {
  name: 'my-data.by-right',
  types: ['right.copyNeeded'],
  purpose: 'service',
  hear: async (call, { facts }) => {
    const { personId, kind } = Needed.parse(facts);
    await copyFor(call, personId, kind);
  },
};

/** Lets go of copies whose days are over; their bytes go with the next sweep of orphans. */
export const sweepCopies: Sweep = {
  name: 'my-data.ends',
  every: 3_600_000,
  run: (tenantId) => transact(machine(tenantId, 'service'), ({ tx }) => endCopies(tx)),
};

/** Copies that can still be fetched. */
export const copyFiles: FileUse = (id) => sql`exists (select from app.data_copy d where d.tenant_id = f.tenant_id and d.file_id = ${id})`;
