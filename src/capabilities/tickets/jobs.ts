import { z } from 'zod';
import { keeper, machine } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { FileUse } from '../../kernel/files/orphans.ts';
import type { Job, Sweep } from '../../kernel/jobs/jobs.ts';
import { closeResting } from './service/closing.ts';
import { tellMentioned } from './service/mentions.ts';
import { type Notes, rewordOlder } from './service/older-words.ts';
import { tellWhatNext } from './service/plan-letters.ts';
import { reword, rewordJob, rewordLater } from './service/reword.ts';
import { undoFor } from './service/undo.ts';
import { deleteOldDrafts } from './store/around.ts';
import { deleteOldUploads } from './store/attachments.ts';
import { deleteOldBulkEdits } from './store/bulk.ts';
import { deleteOldMentions } from './store/messages.ts';
import { deleteEndedPresence } from './store/presence.ts';

const aDay = 86_400_000;
/** As the register of what is held says. */
const draftsKept = 30 * aDay;
const mentionsKept = draftsKept;

/** Forgets who was where, drafts that nobody touched and mentions that nobody looked at for a month, uploads that nobody used, and bulk edits that can no longer be undone. */
export const sweepTraces: Sweep = {
  name: 'tickets.traces',
  every: 60_000,
  run: async (tenantId) => {
    await transact(machine(tenantId), async ({ tx }) => {
      await deleteEndedPresence(tx);
      await deleteOldDrafts(tx, new Date(tx.now.getTime() - draftsKept));
      await deleteOldMentions(tx, new Date(tx.now.getTime() - mentionsKept));
      await deleteOldBulkEdits(tx, new Date(tx.now.getTime() - undoFor));
    });
    // A draft may still show one: only the service reads drafts.
    await transact(keeper(tenantId, 'service'), ({ tx }) => deleteOldUploads(tx, new Date(tx.now.getTime() - aDay)));
  },
};

/** Reminders, resolution by silence, closing: within a quarter of an hour of their day. */
export const sweepResting: Sweep = { name: 'tickets.resting', every: 900_000, run: closeResting };

/** Tells whoever was mentioned, by letter, once it is said. */
export const mentionLetters: Subscriber = {
  name: 'tickets.mentions',
  types: ['ticket.commented', 'ticket.noted'],
  purpose: 'service',
  hear: tellMentioned,
};

/** Tells whoever has a request that a step of its plan failed. */
export const planLetters: Subscriber = { name: 'tickets.plan-letters', types: ['ticket.planAsks'], purpose: 'service', hear: tellWhatNext };

/** Has tickets found by what their choices are called now. What was published before this was heard is done once, too. */
export const renamedChoices: Subscriber = {
  name: 'tickets.renamed-choices',
  types: ['request_type.published'],
  wants: 'thePastToo',
  hear: async (call, { objectId }) => void (await rewordLater(call, objectId)),
};

const Reworded = z.object({ requestTypeId: z.uuid() });

export const rewording: Job = { name: rewordJob, run: (tenantId, details) => reword(tenantId, Reworded.parse(details).requestTypeId) };

/** Has what was written before found by all that is kept of a text now; once it has been through, a turn costs one look. */
export const olderWords = (notes: Notes): Sweep => ({
  name: 'tickets.older-words',
  every: 60_000,
  run: (tenantId) => rewordOlder(notes, tenantId),
});

/** Files that a ticket has, or that somebody may still tie to one. */
export const ticketFiles: FileUse = (id) => sql`(
  exists (select from app.attachment x where x.tenant_id = f.tenant_id and x.file_id = ${id})
  or exists (select from app.upload u where u.tenant_id = f.tenant_id and u.file_id = ${id}))`;
