import { type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { MergeReply } from '../contract-work.ts';
import { mayEdit, maySee, visible } from '../policy.ts';
import { mergeOf, sameReaders } from '../queries/merges.ts';
import { rowOf } from '../queries/row.ts';
import { numbered } from '../queries/ticket.ts';
import { rowReply } from '../replies/row.ts';
import { endOfDuplicate } from '../shared/endings.ts';
import { machineOf } from '../shared/machine-of.ts';
import { deleteLink, insertLink } from '../store/around.ts';
import {
  copyWatchers,
  insertMerge,
  type Moved,
  markUndone,
  moveAttachments,
  moveBack,
  moveMessages,
  setMergedInto,
} from '../store/merges.ts';
import { touchTicket } from '../store/messages.ts';
import { type HeldTicket, lockTicket, type Ticket } from '../store/tickets.ts';
import { nothingNamed } from './plan.ts';
import { save } from './save.ts';

type Held = Permitted<HeldTicket, 'change'>;

/** Merges a ticket into another. Nobody comes to see by it what they did not see before, and nobody loses sight of what they said. */
export async function mergeTickets(call: Call, { number, into }: { number: string; into: string }): Promise<MergeReply> {
  const [source, target] = await bothHeld(call, number, into);
  refuseUnfit(source, target);
  const moved = await move(call, source, target);
  await closeSource(call, source, target);
  const { tx, actor } = call;
  const row = { id: newId(tx.now.getTime()), fromId: source.id, intoId: target.id, moved, personId: actor.id };
  await insertMerge(tx, permitNew(row, 'merge', true));
  await touchTicket(tx, target.id, 'nobody');
  tx.emit({ type: 'ticket.merged', objectId: source.id, facts: { intoId: target.id } });
  tx.emit({ type: 'ticket.merged', objectId: target.id, facts: { fromId: source.id, messages: moved.messages.length } });
  return await repliesOf(call, source, target);
}

/** Held in the order of their ids, so that two merges the opposite way wait for each other instead of for ever. */
async function bothHeld(call: Call, number: string, into: string): Promise<[Held, Held]> {
  const { tx, actor } = call;
  const sees = visible(actor);
  const ids = await tx.row<{ source: string | null; target: string | null }>(
    sql`select ${numbered(tx, number, sees)} as source, ${numbered(tx, into, sees)} as target`,
  );
  const { source = null, target = null } = ids ?? {};
  if (source !== null && target === null) throw nothingNamed('/into', 'There is no such ticket, or it is not shared with you');
  const held = new Map<string, HeldTicket | undefined>();
  for (const id of [source, target].filter((one) => one !== null).toSorted()) held.set(id, await lockTicket(call, sql`${id}::uuid`));
  return [editable(call, held.get(source ?? '')), editable(call, held.get(target ?? ''))];
}

const editable = ({ actor }: Call, ticket: HeldTicket | undefined): Held =>
  permit(
    ticket,
    'change',
    (found) => mayEdit(actor, found),
    (found) => maySee(actor, found),
  );

function refuseUnfit(source: HeldTicket, target: HeldTicket): void {
  if (source.id === target.id) throw nothingNamed('/into', 'A ticket cannot be merged into itself');
  if (source.type === 'task' || target.type === 'task') throw new Refusal('conflict', 'A task belongs to its ticket and is not merged');
  if (source.type === 'change' || target.type === 'change')
    throw new Refusal('conflict', 'A change stands for itself and is not merged', { next: 'Link them instead.' });
  // What people asked would vanish from their sight in a ticket of agents, and the other way round.
  if ((source.type === 'problem') !== (target.type === 'problem'))
    throw new Refusal('conflict', 'A problem is merged only with a problem', { next: 'Link the two instead.' });
  if (source.workspaceId !== target.workspaceId)
    throw new Refusal('conflict', 'Tickets of two workspaces are not merged', {
      next: 'Hand one over to a team of the other workspace first.',
    });
  if (source.closedAt !== null) throw new Refusal('conflict', 'A closed ticket is final and is not merged');
  if (target.closedAt !== null) throw new Refusal('conflict', 'The ticket that goes on must not be closed');
}

async function move({ tx }: Call, source: Held, target: Held): Promise<Moved> {
  const way = permitNew({ from: source.id, to: target.id }, 'merge', true);
  const internalOnly = !(await sameReaders(tx, source.id, target.id));
  return {
    messages: await moveMessages(tx, way, internalOnly),
    attachments: await moveAttachments(tx, way, internalOnly),
    watchers: await copyWatchers(tx, way),
    was: Object.fromEntries(stateFields.map((field) => [field, source[field]])),
  };
}

const stateFields = ['state', 'open', 'holdReason', 'followUpAt', 'resolutionCode', 'resolvedAt', 'closedAt'] as const;

/** Closed by the house, whatever its machine lets people do: its life goes on in the other ticket. */
async function closeSource(call: Call, source: Held, target: Held): Promise<void> {
  const { tx, actor } = call;
  const { now } = tx;
  const end = {
    open: false,
    holdReason: null,
    followUpAt: null,
    resolutionCode: 'duplicate',
    resolvedAt: source.resolvedAt ?? now,
    closedAt: now,
  };
  await save(call, source, { ...source, ...end, state: endOfDuplicate(machineOf(source.type, source.machine)) ?? source.state });
  await setMergedInto(tx, source, target.id);
  await insertLink(tx, permitNew({ fromId: source.id, toId: target.id, kind: 'duplicate', personId: actor.id }, 'link', true));
}

/** Takes a merge back: what it moved returns, the source is again as it was. What was said since stays with the ticket that went on. */
export async function undoMerge(call: Call, number: string): Promise<MergeReply> {
  const { tx, actor } = call;
  const source = editable(call, await lockTicket(call, numbered(tx, number, visible(actor))));
  const merge = await mergeOf<Moved>(tx, source.id);
  if (merge === undefined) throw new Refusal('conflict', 'This ticket is not merged into another');
  const target = editable(call, await lockTicket(call, sql`${merge.intoId}::uuid`));
  const undone = permit(merge, 'undo', () => true);
  await moveBack(tx, undone);
  await deleteLink(tx, permitNew({ fromId: source.id, toId: target.id, kind: 'duplicate', personId: actor.id }, 'link', true));
  await setMergedInto(tx, source, null);
  await save(call, source, { ...source, ...asItWas(merge.moved.was) });
  await markUndone(tx, undone);
  tx.emit({ type: 'ticket.unmerged', objectId: source.id, facts: { intoId: target.id } });
  tx.emit({ type: 'ticket.unmerged', objectId: target.id, facts: { fromId: source.id } });
  return await repliesOf(call, source, target);
}

const asItWas = (was: Record<string, unknown>): Partial<Ticket> =>
  Object.fromEntries(
    stateFields.map((field) => [field, /At$/.test(field) && typeof was[field] === 'string' ? new Date(was[field]) : was[field]]),
  );

async function repliesOf(call: Call, source: Held, target: Held): Promise<MergeReply> {
  const rows = await Promise.all([source, target].map(({ id }) => rowOf(call, sql`${id}::uuid`)));
  const [one, other] = rows;
  if (one === undefined || other === undefined) throw new Error('A merged ticket vanished');
  return { source: rowReply(one), into: rowReply(other) };
}
