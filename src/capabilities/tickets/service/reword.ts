import { type Call, keeper } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { queueJob } from '../../../kernel/jobs/jobs.ts';
import { answeredAfter, rewordTicket } from '../store/words.ts';

export const rewordJob = 'tickets.reword';

/** What was published may call choices otherwise: tickets that have them are to be found by that, too. Twice published, once worded anew. */
export const rewordLater = (call: Call, requestTypeId: string): Promise<number> =>
  queueJob(call, rewordJob, { requestTypeId }, `${rewordJob} ${requestTypeId}`);

const page = 500;
const beginning = '00000000-0000-0000-0000-000000000000';

/** One ticket a transaction: whoever works on two of them meets one lock of ours at most. */
export async function reword(tenantId: string, requestTypeId: string): Promise<void> {
  const actor = keeper(tenantId, 'service');
  for (let after: string | undefined = beginning; after !== undefined; ) {
    const from: string = after;
    const some = await transact(actor, ({ tx }) => answeredAfter(tx, requestTypeId, from, page));
    for (const { id } of some) await transact(actor, ({ tx }) => rewordTicket(tx, id));
    after = some.length === page ? some.at(-1)?.id : undefined;
  }
}
