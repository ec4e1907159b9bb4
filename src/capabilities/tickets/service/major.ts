import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { isAgent, mayEdit } from '../policy.ts';
import { type AlikeTicket, alikeTo, belowOf } from '../queries/major.ts';
import { numberOf } from '../replies/row.ts';
import { machineOf } from '../shared/machine-of.ts';
import { stateOf, transitionsFrom } from '../shared/state-machine.ts';
import { setMajor } from '../store/major.ts';
import { type HeldTicket, ticketAsHeld } from '../store/tickets.ts';
import { link } from './around.ts';
import { asHtml } from './as-html.ts';
import { changeTicket } from './change.ts';
import { heldById, heldFor } from './held.ts';
import { obstacleTo } from './move.ts';
import { openBelow } from './tasks.ts';

/** An incident held until the transaction ends, by whoever works on it. */
type ToHold = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly workspaceId: string;
  readonly open: boolean;
};

/** The incident of that number, held; 404 where it is not visible, 403 for whoever only asked. */
async function heldIncident(call: Call, number: string): Promise<ToHold> {
  const held = await heldFor(call, number, 'change', (ticket) => mayEdit(call.actor, ticket));
  if (held.type !== 'incident') throw new Refusal('conflict', 'Only an incident can be a major incident');
  return { id: held.id, number: numberOf(held), title: held.title, workspaceId: held.workspaceId, open: held.open };
}

type MajorMark = 'proposed' | 'accepted' | null;

/** Says what lists and queues show of it; whose affair that is has been asked by who keeps major incidents. */
const markMajor = ({ tx }: Call, ticketId: string, mark: MajorMark): Promise<number> => setMajor(tx, ticketId, mark);

/** Recent open incidents that are like this one, of those one works on: the likest first. */
const incidentsAlike = (call: Call, ticketId: string): Promise<AlikeTicket[]> => alikeTo(call, ticketId);

/** Hangs incidents below another, by their numbers; what hangs there already stays. */
async function hangBelow(call: Call, number: string, children: readonly string[]): Promise<void> {
  for (const to of children) await link(call, { number, kind: 'child', to });
}

/** An incident below another, and what keeps the actor from resolving it: nothing (`null`), or which obstacle. */
type Below = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly open: boolean;
  readonly requester: string;
  readonly obstacle: 'closed' | 'notYours' | 'noWay' | null;
};

/** What hangs directly below a ticket and may be seen, oldest first. What may not be seen is neither counted nor named. */
async function ticketsBelow(call: Call, ticketId: string): Promise<Below[]> {
  const found: Below[] = [];
  for (const { id, requester } of await belowOf(call, ticketId)) {
    const held = await ticketAsHeld(call, sql`${id}::uuid`);
    if (held !== undefined) found.push(below(call, held, requester));
  }
  return found;
}

const below = (call: Call, held: HeldTicket, requester: string): Below => ({
  ...{ id: held.id, number: numberOf(held), title: held.title, state: held.state, open: held.open, requester },
  obstacle: obstacleOf(call, held),
});

/** With everything that resolving may ask for given: what is left is the way itself. */
function obstacleOf(call: Call, held: HeldTicket): Below['obstacle'] {
  if (!isAgent(call.actor, held)) return 'notYours';
  if (!held.open) return 'closed';
  const state = resolvedState(held);
  const given = { comment: 'x', resolutionCode: 'solved', resolutionNotes: 'x' };
  return state === undefined || obstacleTo(call, held, { ...given, state }) !== null ? 'noWay' : null;
}

function resolvedState({ type, machine, state }: HeldTicket): string | undefined {
  const ways = machineOf(type, machine);
  return transitionsFrom(ways, state, 'agent').find(({ to }) => stateOf(ways, to)?.group === 'resolved')?.to;
}

type ToResolve = { readonly code: string; readonly notes: string; readonly said: string };

/** Resolves tickets by hand of the actor, each with the same words: a comment tells whoever asked. */
async function resolveBelow(call: Call, numbers: readonly string[], { code, notes, said }: ToResolve): Promise<void> {
  for (const number of numbers) {
    const held = await heldFor(call, number, 'change', (ticket) => mayEdit(call.actor, ticket));
    const state = resolvedState(held);
    if (state === undefined) throw new Refusal('conflict', 'This cannot be resolved from where it is', { next: 'Look at it anew.' });
    const words = { resolutionCode: code, resolutionNotes: notes, ...(said === '' ? {} : { comment: asHtml(said) }) };
    await changeTicket(call, number, { state, ...words }, { ifMatch: 'any' });
  }
}

/** Says something to whoever asked, in the words in which it was written. */
async function sayOnTicket(call: Call, number: string, text: string): Promise<void> {
  await changeTicket(call, number, { comment: asHtml(text) }, { ifMatch: 'any' });
}

type ToDo = {
  readonly title: string;
  readonly team: string | null;
  readonly assignee: string | null;
  readonly dueAt: string | null;
};

/** Work that is left once it is over: a task below it all the same, with the team of the incident where none is named. */
async function addTask(call: Call, ticketId: string, { title, team, assignee, dueAt }: ToDo): Promise<{ id: string; number: string }> {
  const parent = await heldById(call, ticketId);
  if (parent === undefined) throw new Error('A major incident without its incident');
  const named = { ...(team === null ? {} : { team }), ...(assignee === null ? {} : { assignee }), ...(dueAt === null ? {} : { dueAt }) };
  const { kept } = await openBelow(call, parent, { title, description: '', ...named });
  return { id: kept.id, number: numberOf(kept) };
}

/** All of it, for the capability that keeps major incidents. */
export const majorTickets = {
  held: heldIncident,
  hold: heldById,
  say: sayOnTicket,
  mark: markMajor,
  alike: incidentsAlike,
  below: ticketsBelow,
  hangBelow,
  resolve: resolveBelow,
  addTask,
};
