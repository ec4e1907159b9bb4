import { machine } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { undoFor } from './service/undo.ts';
import { deleteOldUploads } from './store/attachments.ts';
import { deleteOldBulkEdits } from './store/bulk.ts';
import { deleteEndedPresence } from './store/presence.ts';

const uploadsWait = 30 * 86_400_000;

/** Forgets who was where, uploads that nobody used, and bulk edits that can no longer be undone. */
export const sweepTraces: Sweep = {
  name: 'tickets.traces',
  every: 60_000,
  run: (tenantId) =>
    transact(machine(tenantId), async ({ tx }) => {
      await deleteEndedPresence(tx);
      await deleteOldUploads(tx, new Date(tx.now.getTime() - uploadsWait));
      await deleteOldBulkEdits(tx, new Date(tx.now.getTime() - undoFor));
    }),
};
