import { type Actor, type Call, holds, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { NewTicket } from '../contract.ts';
import type { BulkChange, BulkItem } from '../contract-bulk.ts';
import { mayEdit, maySee } from '../policy.ts';
import { definitionFor, machineRows } from '../queries/lookups.ts';
import { numberOf } from '../replies/row.ts';
import { machineOf } from '../shared/machine-of.ts';
import { movesOf } from '../shared/transitions.ts';
import { deleteLink, insertLink } from '../store/around.ts';
import { type HeldTicket, lockTicket } from '../store/tickets.ts';
import { openWith } from './begin.ts';
import { editEach } from './bulk.ts';
import { changeTicket } from './change.ts';
import { heldFor } from './held.ts';
import { planFor } from './plan.ts';
import { richText } from './rich-text.ts';

type Wanted = Pick<NewTicket, 'title' | 'description' | 'workspace' | 'impact' | 'urgency'>;

/** Opens a problem in one's own name: nobody asked for it, so nobody is told that it was received. */
async function openProblem(call: Call, wanted: Wanted): Promise<{ id: string; number: string; workspaceId: string }> {
  const found = await planFor(call, { ...NewTicket.parse(wanted), channel: 'desk' });
  const { workspace } = found;
  const machine = definitionFor(await machineRows(call.tx), 'problem', workspace.id);
  const plan = { ...found, type: 'problem' as const, machine, allowed: holds(call.actor, 'agent', workspace.id) };
  const { kept } = await openWith(call, plan, { title: wanted.title, description: richText(wanted.description ?? ''), channel: 'desk' });
  return { id: kept.id, number: numberOf(kept), workspaceId: kept.workspaceId };
}

/** A problem by its number, held until the transaction ends, for whoever works in its workspace. */
async function problemHeld(call: Call, number: string): Promise<HeldTicket> {
  const held = await heldFor(call, number, 'change', (ticket) => mayEdit(call.actor, ticket));
  if (held.type !== 'problem') throw noSuchProblem();
  return held;
}

const noSuchProblem = (): Refusal => new Refusal('not_found', 'There is no such problem, or it is not shared with you');

/** An incident that the caller works on, by its number, held. */
async function incidentHeld(call: Call, number: string): Promise<HeldTicket> {
  const held = await heldFor(call, number, 'change', (ticket) => mayEdit(call.actor, ticket));
  if (held.type !== 'incident') throw new Refusal('conflict', 'Only an incident is caused by a problem', { next: 'Link the two instead.' });
  return held;
}

type Ends = { readonly incidentId: string; readonly problemId: string };

/** Says in both that the incident is caused by the problem. */
async function tieToProblem({ tx, actor }: Call, { incidentId, problemId }: Ends): Promise<void> {
  const row = { fromId: incidentId, toId: problemId, kind: 'caused_by', personId: actor.id };
  if ((await insertLink(tx, permitNew(row, 'link', true))) === 0) return;
  tx.emit({ type: 'ticket.linked', objectId: incidentId, facts: { kind: 'caused_by', otherId: problemId } });
  tx.emit({ type: 'ticket.linked', objectId: problemId, facts: { kind: 'causes', otherId: incidentId } });
}

async function untieFromProblem({ tx, actor }: Call, { incidentId, problemId }: Ends): Promise<void> {
  const row = { fromId: incidentId, toId: problemId, kind: 'caused_by', personId: actor.id };
  if ((await deleteLink(tx, permitNew(row, 'link', true))) === 0) return;
  tx.emit({ type: 'ticket.unlinked', objectId: incidentId, facts: { kind: 'caused_by', otherId: problemId } });
  tx.emit({ type: 'ticket.unlinked', objectId: problemId, facts: { kind: 'causes', otherId: incidentId } });
}

/** Of these incidents those on which the caller works, held in the order of their ids; what cannot be seen is not there. */
async function incidentsHeld(call: Call, ids: readonly string[]): Promise<HeldTicket[]> {
  const found: HeldTicket[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const held = await lockTicket(call, sql`${id}::uuid`);
    if (held?.type === 'incident' && maySee(call.actor, held) && mayEdit(call.actor, held)) found.push(held);
  }
  return found;
}

/** How an agent would resolve it now; undefined where its machine has no way. */
function resolvingOf(actor: Actor, held: HeldTicket, wanted: readonly string[]): { state: string; code: string | undefined } | undefined {
  if (!mayEdit(actor, held)) return undefined;
  const way = movesOf(machineOf(held.type, held.machine), held, 'agent').find(({ group }) => group === 'resolved');
  if (way === undefined) return undefined;
  return { state: way.to, code: wanted.find((code) => way.resolutionCodes.includes(code)) ?? way.resolutionCodes[0] };
}

export type ChangeOfMany = BulkChange;
export type ChangedOne = BulkItem & { readonly id: string };
type How = { readonly preview: boolean; readonly locale: Locale; readonly changeFor: (held: HeldTicket) => ChangeOfMany };

/** Changes tickets within the caller's transaction, each by its own policy and told by its own event; a preview changes nothing. */
async function changeEach(call: Call, ids: readonly string[], { preview, locale, changeFor }: How): Promise<ChangedOne[]> {
  const targets = ids.map((id) => ({ named: id, id }));
  const done = await editEach(call, targets, { preview, locale, changeFor: async (_, held) => changeFor(held) });
  return done.map(({ item, targetId }) => ({ ...item, id: targetId }));
}

/** Resolves a problem because what ends it is in place. */
async function resolveAsFixed(call: Call, number: string, notes: string): Promise<void> {
  await changeTicket(call, number, { state: 'resolved', resolutionCode: 'fixApplied', resolutionNotes: notes }, { ifMatch: 'any' });
}

export const problemWork = {
  openProblem,
  problemHeld,
  noSuchProblem,
  incidentHeld,
  incidentsHeld,
  tieToProblem,
  untieFromProblem,
  resolvingOf,
  changeEach,
  resolveAsFixed,
};
