import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { said } from '../../../kernel/i18n/problem-words.ts';
import type { UndoReply } from '../contract-bulk.ts';
import { mayEdit } from '../policy.ts';
import { changesSince } from '../queries/history.ts';
import { numberOf } from '../replies/row.ts';
import { machineOf } from '../shared/machine-of.ts';
import { transitionsFrom } from '../shared/state-machine.ts';
import { type Before, insertBulkEdit, takeBulkEdit } from '../store/bulk.ts';
import { type HeldTicket, lockTicket, type Ticket } from '../store/tickets.ts';
import { followTask } from './fulfilment.ts';
import { heldById } from './held.ts';
import { moved } from './move.ts';
import { save } from './save.ts';

/** How long a bulk edit can be undone. */
export const undoFor = 10 * 60_000;

/** Fields that stand and fall together, and the names under which the log tells of them. */
const parts = [
  {
    told: ['state', 'holdReason', 'followUpAt', 'resolutionCode', 'resolutionNotes'],
    fields: ['state', 'open', 'holdReason', 'followUpAt', 'resolutionCode', 'resolutionNotes', 'reopens', 'resolvedAt', 'closedAt'],
  },
  { told: ['team', 'assignee', 'workspace'], fields: ['teamId', 'workspaceId', 'assigneeId', 'hops'] },
  { told: ['impact', 'urgency', 'priority'], fields: ['impact', 'urgency', 'priority', 'priorityOverrideReason'] },
  { told: ['dueAt'], fields: ['dueAt'] },
] as const;

const moments = new Set<string>(['followUpAt', 'resolvedAt', 'closedAt', 'dueAt']);
const kept: readonly (keyof Ticket)[] = parts.flatMap(({ fields }) => fields);

/** What has to be known to undo what is about to be changed. */
export const before = (held: HeldTicket): Before => ({
  ticketId: held.id,
  version: held.version + 1,
  tags: held.tags,
  fields: Object.fromEntries(kept.map((field) => [field, held[field]])),
});

/** Undoes a bulk edit of one's own, once, field by field where nobody changed them since. What was said stays said. */
export async function undoMany(actor: Actor, id: string, locale: Locale): Promise<UndoReply> {
  const edit = await transact(actor, ({ tx }) => takeBulkEdit(tx, { id, personId: actor.id }, new Date(tx.now.getTime() - undoFor)));
  if (edit === undefined) throw new Refusal('not_found', 'There is nothing to undo: it was undone, or is older than ten minutes');
  const reply: UndoReply = { restored: [], kept: [] };
  for (const [at, one] of edit.before.entries())
    await transact(actor, (call) => undoOne(call, one, reply)).catch(async (fault: unknown) => {
      // What is left can be undone still, when whatever crossed it is over.
      await transact(actor, ({ tx }) => insertBulkEdit(tx, permitNew({ ...edit, before: edit.before.slice(at) }, 'edit', true)));
      throw fault;
    });
  return { ...reply, kept: reply.kept.map(({ number, reason }) => ({ number, reason: said(locale, reason) })) };
}

async function undoOne(call: Call, was: Before, reply: UndoReply): Promise<void> {
  const held = await lockTicket(call, sql`${was.ticketId}::uuid`);
  if (held === undefined) return;
  const number = numberOf(held);
  if (!mayEdit(call.actor, held)) return void reply.kept.push({ number, reason: 'You may not change it any more' });
  const later = await changesSince(call, held.id, was.version);
  const touched = new Set(later.flatMap(({ changes, texts }) => [...Object.keys(changes), ...texts]));
  const tags = touched.has('tags') ? held.tags : was.tags;
  const after = { ...held, ...restored(was, touched) };
  await save(
    call,
    permit(held, 'change', () => true),
    after,
    tags,
  );
  await reopenAbove(call, held, after);
  await followTask(call, held, after);
  if (isWhole(touched)) reply.restored.push(number);
  else reply.kept.push({ number, reason: `Changed since and left as it is: ${[...touched].filter(isUndoable).join(', ')}` });
}

/**
 * A request that was delivered by the very end that is undone is in fulfilment again, as if nothing had been. One that ended otherwise, or is closed
 * since, stays as it is: that was somebody's word.
 */
async function reopenAbove(call: Call, task: HeldTicket, after: Ticket): Promise<void> {
  if (task.type !== 'task' || task.parentId === null || task.open || !after.open) return;
  const held = await heldById(call, task.parentId);
  if (held === undefined || held.type !== 'request' || held.open || held.resolvedAt?.getTime() !== endOf(task)?.getTime()) return;
  const way = transitionsFrom(machineOf(held.type, held.machine), held.state, 'agent').find(({ reopens }) => reopens);
  if (way === undefined) return;
  const again = moved(call.actor, held, held, { state: way.to, comment: 'Undone' }, call.tx.now, 'agent');
  await save(
    call,
    permit(held, 'change', () => true),
    { ...again, reopens: held.reopens },
  );
}

const endOf = ({ closedAt, resolvedAt }: Ticket): Date | null => closedAt ?? resolvedAt;

const isUndoable = (field: string): boolean => field === 'tags' || parts.some(({ told }) => told.some((one) => one === field));

const isWhole = (touched: ReadonlySet<string>): boolean => ![...touched].some(isUndoable);

function restored({ fields }: Before, touched: ReadonlySet<string>): Partial<Ticket> {
  const free = parts.filter(({ told }) => !told.some((field) => touched.has(field))).flatMap((part) => [...part.fields]);
  return Object.fromEntries(free.map((field) => [field, valueFrom(field, fields[field])]));
}

const valueFrom = (field: string, value: unknown): unknown => (moments.has(field) && typeof value === 'string' ? new Date(value) : value);
