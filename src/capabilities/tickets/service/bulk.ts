import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { NewEvent } from '../../../kernel/events/shapes.ts';
import { refusalOf } from '../../../kernel/http/problems.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { said } from '../../../kernel/i18n/problem-words.ts';
import { log } from '../../../kernel/log/log.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { BulkChange, BulkInput, BulkItem, BulkReply } from '../contract-bulk.ts';
import { mayEdit, maySee, moverOf } from '../policy.ts';
import { type Target, targetsIn, targetsNamed } from '../queries/bulk.ts';
import { pendingEntry } from '../replies/history.ts';
import { numberOf } from '../replies/row.ts';
import { commonMoves } from '../shared/common-moves.ts';
import { machineOf } from '../shared/machine-of.ts';
import type { Transition } from '../shared/records.ts';
import { movesOf } from '../shared/transitions.ts';
import { type Before, insertBulkEdit } from '../store/bulk.ts';
import { type HeldTicket, lockTicket, type Ticket } from '../store/tickets.ts';
import { applied } from './applied.ts';
import { followTask } from './fulfilment.ts';
import { sayWith } from './message.ts';
import { planned as plannedSave, save } from './save.ts';
import { before, undoFor } from './undo.ts';

/** Few enough that nobody waits long for a ticket that a batch holds. */
const batch = 25;

/** On which tickets, what becomes of each, and the language to say reasons in. */
type Asked = Omit<BulkInput, 'change'> & {
  readonly locale: Locale;
  readonly changeFor: (call: Call, held: HeldTicket, named: string) => Promise<BulkChange>;
  /** Tells the log of more than what changed. */
  readonly onDone?: (call: Call, held: HeldTicket) => void;
};

type Done = { item: BulkItem; before?: Before; moves?: readonly Transition[] };

/** The same change of each. */
export const editAlike = (actor: Actor, { change, ...asked }: BulkInput & { locale: Locale }): Promise<BulkReply> =>
  editMany(actor, { ...asked, changeFor: async () => change });

/** Changes many tickets, a batch a transaction, or only tells what would change. What one ticket refuses does not stop the others. */
export async function editMany(actor: Actor, input: Asked): Promise<BulkReply> {
  const targets = await transact(actor, (call) => targetsOf(call, input));
  const done: Done[] = [];
  for (let at = 0; at < targets.length; at += batch) done.push(...(await batchDone(actor, targets.slice(at, at + batch), input, at === 0)));
  const undoable = done.flatMap((one) => one.before ?? []);
  const kept = undoable.length === 0 ? undefined : await transact(actor, (call) => keep(call, undoable));
  const items = done.map(({ item }) => item);
  return {
    id: kept?.id ?? null,
    undoUntil: kept?.until ?? null,
    items,
    changed: items.filter(({ outcome }) => outcome === 'changes').length,
    refused: items.filter(({ outcome }) => outcome === 'refused').length,
    moves: commonMoves(done.flatMap(({ moves }) => (moves === undefined ? [] : [moves]))),
  };
}

/** Milliseconds: who was waited for and waits has what was given back before we ask for it again. */
const othersTurn = 100;

/**
 * A batch that crossed with somebody else's deed is taken back whole, so it is tried once more. What fails still is told for its tickets and no
 * others: to fail as a whole would be a lie once earlier batches are done, and whoever tried again would say everything there twice.
 */
async function batchDone(actor: Actor, targets: readonly Target[], input: Asked, isFirst: boolean): Promise<Done[]> {
  const edit = (): Promise<Done[]> => transact(actor, (call) => editBatch(call, targets, input));
  try {
    return await edit().catch(async (thrown: unknown) => {
      if (refusalOf(thrown)?.code !== 'conflict') throw thrown;
      await pause(othersTurn);
      return await edit();
    });
  } catch (thrown) {
    if (isFirst) throw thrown;
    if (refusalOf(thrown) === undefined) log.fault('a batch of a bulk edit failed', thrown, { tenantId: actor.tenantId });
    const reason = said(input.locale, refusalOf(thrown)?.message ?? 'The fault was recorded. Nothing was changed.');
    return targets.map(({ named }) => ({ item: { number: named, outcome: 'refused', reason, changes: [] } }));
  }
}

function targetsOf(call: Call, { numbers, view }: Asked): Promise<Target[]> {
  if (numbers !== undefined) return targetsNamed(call, numbers);
  if (view !== undefined) return targetsIn(call, view);
  throw new Refusal('wrong_input', 'This names no tickets', {
    errors: [{ pointer: '/numbers', reason: 'Neither numbers nor a view', fix: 'Give one of them.' }],
  });
}

async function keep({ tx, actor }: Call, undoable: Before[]): Promise<{ id: string; until: string }> {
  const id = newId(tx.now.getTime());
  await insertBulkEdit(tx, permitNew({ id, personId: actor.id, before: undoable }, 'edit', true));
  return { id, until: new Date(tx.now.getTime() + undoFor).toISOString() };
}

/** The same within a transaction of the caller's: all of them, or none. */
export async function editEach(call: Call, targets: readonly Target[], input: Asked): Promise<(Done & { targetId: string })[]> {
  const done: (Done & { targetId: string })[] = [];
  for (const target of inTurn(targets)) done.push({ ...(await editOne(call, target, input)), targetId: target.id ?? '' });
  return done;
}

async function editBatch(call: Call, targets: readonly Target[], input: Asked): Promise<Done[]> {
  const done: Done[] = [];
  for (const target of inTurn(targets)) done.push(await editOne(call, target, input));
  return done;
}

/** In the order of ids, so that two batches over the same tickets wait for each other instead of for ever. */
const inTurn = (targets: readonly Target[]): Target[] => targets.toSorted((a, b) => (a.id ?? '').localeCompare(b.id ?? ''));

/** Where it may go from where it is, whatever else was asked. */
function movesFor(actor: Actor, held: HeldTicket): Transition[] {
  const mover = moverOf(actor, held);
  return mover === null ? [] : movesOf(machineOf(held.type, held.machine), held, mover);
}

type Plan = { held: Permitted<HeldTicket, 'change'>; change: BulkChange; after: Ticket; tags: string[]; event: NewEvent | undefined };

async function editOne(call: Call, target: Target, { changeFor, onDone, preview, locale }: Asked): Promise<Done> {
  const plan = await planOrRefusal(call, target, changeFor);
  if (plan instanceof Refusal) return { item: { number: target.named, outcome: 'refused', reason: reasonIn(locale, plan), changes: [] } };
  const { held, event } = plan;
  const item = itemOf(call, plan);
  if (preview) return { item, moves: movesFor(call.actor, held) };
  if (item.outcome === 'same') return { item };
  onDone?.(call, held);
  await act(call, plan);
  return event === undefined ? { item } : { item, before: before(held) };
}

/** Everything that can be refused is decided here, before anything is written. */
async function planOrRefusal(call: Call, { id, named }: Target, changeFor: Asked['changeFor']): Promise<Plan | Refusal> {
  try {
    const held = permit(
      id === undefined ? undefined : await lockTicket(call, sql`${id}::uuid`),
      'change',
      (ticket) => mayEdit(call.actor, ticket),
      (ticket) => maySee(call.actor, ticket),
    );
    return await planned(call, held, () => changeFor(call, held, named));
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}

/** What becomes of a ticket that is held, or why that may not be. */
export async function planned(
  call: Call,
  held: Permitted<HeldTicket, 'change'>,
  changeOf: () => Promise<BulkChange>,
): Promise<Plan | Refusal> {
  try {
    const change = await changeOf();
    const { addTags = [], removeTags = [], ...input } = change;
    const tags = [...new Set([...held.tags.filter((tag) => !removeTags.includes(tag)), ...addTags])].toSorted();
    const after = await applied(call, held, addTags.length + removeTags.length === 0 ? input : { ...input, tags });
    return { held, change, after, tags, event: plannedSave(call, held, after, tags).event };
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}

const reasonIn = (locale: Locale, { message, detail }: Refusal): string =>
  detail.errors?.map(({ reason }) => said(locale, reason)).join(' ') ?? said(locale, message);

function itemOf({ tx }: Call, { held, event, change: { comment, workNote } }: Plan): BulkItem {
  const changes = event === undefined ? [] : pendingEntry(event, held.id, tx.now, null).changes;
  const says = comment !== undefined || workNote !== undefined;
  return {
    number: numberOf(held),
    outcome: event === undefined && !says ? 'same' : 'changes',
    reason: null,
    changes: changes.map(({ field, from, to }) => ({ field, from, to })),
  };
}

/** Writes what was planned. */
export async function act(call: Call, { held, change, after, tags }: Plan): Promise<void> {
  await save(call, held, after, tags);
  await sayWith(call, held, change);
  await followTask(call, held, after);
}
