import { type Actor, type Call, permit, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import type { BulkChange, MacroRun, RunReply } from '../contract-bulk.ts';
import { type MacroRow, macroById, macroRow } from '../queries/macros.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { act, editMany, planned } from './bulk.ts';
import { filledFor } from './canned.ts';
import { heldById } from './held.ts';

type Asked = MacroRun & { readonly id: string; readonly locale: Locale };

/** Runs a macro on tickets, or tells what it would do to each. */
export async function runMacro(actor: Actor, { id, locale, ...which }: Asked): Promise<RunReply> {
  const macro = permit(await transact(actor, ({ tx }) => macroRow(tx, actor, id)), 'run', () => true);
  const said = new Map<string, RunReply['items'][number]['says']>();
  const changeFor = async (call: Call, held: HeldTicket, named: string): Promise<BulkChange> => {
    const change = await changeOf(call, macro, held);
    said.set(named, { comment: change.comment ?? null, workNote: change.workNote ?? null });
    return change;
  };
  const { moves: _, items, ...done } = await editMany(actor, { ...which, locale, changeFor, onDone: told(macro) });
  const nothing = { comment: null, workNote: null };
  return { ...done, items: items.map((item) => ({ ...item, says: (item.outcome === 'changes' && said.get(item.number)) || nothing })) };
}

/** What it changes of this ticket, with its values in the texts. */
async function changeOf(call: Call, { workspaceId, actions }: MacroRow, held: HeldTicket): Promise<BulkChange> {
  if (held.workspaceId !== workspaceId) throw new Refusal('conflict', 'This macro is for tickets of another workspace');
  const { comment, workNote, ...others } = actions;
  const [said, noted] = await Promise.all(
    [comment, workNote].map((html) => (html === undefined ? undefined : filledFor(call, html, held.id))),
  );
  return { ...others, ...(said === undefined ? {} : { comment: said.html }), ...(noted === undefined ? {} : { workNote: noted.html }) };
}

/** The history names it before what it changed. */
const told =
  ({ id }: MacroRow) =>
  ({ tx }: Call, held: HeldTicket): void =>
    tx.emit({ type: 'ticket.macroRan', objectId: held.id, facts: { changes: { macro: [null, id] } } });

/**
 * Runs a macro on a ticket because it was agreed to, as the house: whole, or not at all. Where the ticket does not allow it, its history says so,
 * and nothing else that was agreed is stopped by it.
 */
export async function runByItself(call: Call, ticketId: string, macroId: string): Promise<void> {
  const [macro, held] = [await macroById(call.tx, macroId), await heldById(call, ticketId)];
  if (macro === undefined || held?.open !== true) return;
  const plan = await planned(
    call,
    permit(held, 'change', () => true),
    () => changeOf(call, macro, held),
  );
  const changes = { [plan instanceof Refusal ? 'macroRefused' : 'macro']: [null, macroId] as [null, string] };
  call.tx.emit({ type: 'ticket.macroRan', objectId: held.id, facts: { changes } });
  if (!(plan instanceof Refusal)) await act(call, plan);
}
