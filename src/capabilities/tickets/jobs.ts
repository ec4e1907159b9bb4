import { machine } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { closeResting } from './service/closing.ts';
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

/** Reminders, resolution by silence, closing: within a quarter of an hour of their day. */
export const sweepResting: Sweep = { name: 'tickets.resting', every: 900_000, run: closeResting };
