import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { lockDue } from '../queries.ts';
import { noteTold } from '../store.ts';

const before = 10 * 60_000;

/**
 * Tells the log of updates that are due within ten minutes, or within a quarter of their rhythm where that is shorter, and of those that were missed:
 * each once for its moment, however often one looks.
 */
export const tellOfDue = (tenantId: string): Promise<void> => transact(keeper(tenantId, 'service'), tellSome);

async function tellSome({ tx }: Call): Promise<void> {
  for (const due of await lockDue(tx, new Date(tx.now.getTime() + before))) {
    await noteTold(tx, permitNew(due, 'remind', true));
    const type = due.stage === 'missed' ? 'ticket.majorUpdateMissed' : 'ticket.majorUpdateDue';
    tx.emit({ type, objectId: due.ticketId, facts: { majorId: due.id, dueAt: due.updateDueAt.toISOString() } });
  }
}
