import { type Actor, type Call, holds, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { FieldProblem } from '../../../kernel/shared/problem.ts';
import type { MachineReply } from '../contract-work.ts';
import { ownMachine, ownNouns, stateNames, statesInUse, ticketsIn, workspaceHeld } from '../queries/machines.ts';
import { differencesOf } from '../shared/differences.ts';
import { type Destinations, lostStates } from '../shared/lost-states.ts';
import { machineOf } from '../shared/machine-of.ts';
import { StateMachine, stateOf } from '../shared/state-machine.ts';
import type { TicketType } from '../shared/types.ts';
import { validateMachine } from '../shared/validate-machine.ts';
import { deleteMachine, upsertMachine } from '../store/machines.ts';
import { goOn } from './fulfilment.ts';
import { heldById } from './held.ts';
import { relocated } from './move.ts';
import { save } from './save.ts';

type Which = { id: string; type: TicketType };

const administers = (actor: Actor, workspaceId: string): boolean =>
  holds(actor, 'workspaceAdmin', workspaceId) || holds(actor, 'tenantAdmin');

/** The states and moves of a type in a workspace, and what differs from the product's own. */
export async function seeMachine(call: Call, which: Which): Promise<MachineReply> {
  await workspaceFor(call, which);
  return await replyOf(call, which);
}

/** The workspace, for those who administer it. */
export async function workspaceFor({ tx, actor }: Call, { id }: Pick<Which, 'id'>, lock = sql``): Promise<void> {
  permit(await workspaceHeld(tx, id, lock), 'set', (found) => administers(actor, found.id));
}

async function replyOf({ tx }: Call, { id, type }: Which): Promise<MachineReply> {
  const [row, used] = await Promise.all([ownMachine(tx, id, type), statesInUse(tx, id, type)]);
  const usual = machineOf(type, undefined);
  const machine = machineOf(type, row?.definition);
  return {
    type,
    workspaceId: id,
    machine,
    usual,
    own: row !== undefined,
    version: row?.version ?? 0,
    differences: differencesOf(usual, machine),
    statesInUse: used,
  };
}

type Wanted = Which & { machine?: unknown; moves?: Destinations | undefined };

/** Sets the machine, once tickets can live by it and come to an end; null gives it back to the product's own. */
export async function setMachine(call: Call, { machine, moves = {}, ...which }: Wanted, edge: Edge): Promise<MachineReply> {
  const { tx } = call;
  await workspaceFor(call, which, sql`for update`);
  refuseModelled(which);
  const current = await replyOf(call, which);
  refuseStale(edge, current, { machine });
  const next = machine === null || machine === undefined ? machineOf(which.type, undefined) : checked(machine);
  refuseLost(next, current, moves);
  const version = current.version + 1;
  const row = permitNew({ id: newId(tx.now.getTime()), type: which.type, workspaceId: which.id, definition: next, version }, 'set', true);
  await (machine === null || machine === undefined ? deleteMachine(tx, row) : upsertMachine(tx, row));
  await relocate(call, which, { before: current, next, moves });
  tx.emit({
    type: 'machine.changed',
    objectId: which.id,
    facts: { ticketType: which.type, version, own: machine !== null && machine !== undefined },
    payloads: [{ subjectId: which.id, content: { from: current.machine, to: next } }],
  });
  return await replyOf(call, which);
}

/** A way that people could set by hand would lead round approvals: what a change goes through is said by its model. */
function refuseModelled({ type }: Which): void {
  if (type === 'change')
    throw new Refusal('conflict', 'The states of a change are its model’s', { next: 'Publish a model of changes instead.' });
}

function checked(machine: unknown): StateMachine {
  const problems = validateMachine(machine);
  if (problems.length > 0) throw refused(problems.map(({ path, reason }) => ({ pointer: `/machine${path}`, reason })));
  return StateMachine.parse(machine);
}

/** A ticket must not be left in a state that does not exist. */
function refuseLost(next: StateMachine, { machine, statesInUse: used }: MachineReply, moves: Destinations): void {
  const problems = lostStates(machine, next, used, moves);
  if (problems.length > 0) throw refused(problems.map(({ path, reason }) => ({ pointer: path, reason })));
}

type Removal = { before: MachineReply; next: StateMachine; moves: Destinations };

/** More would hold up everybody who works on them. */
const mostRelocated = 2000;

/** Puts the tickets of states that are gone where they were said to go, each with an event of its own. */
async function relocate(call: Call, { id, type }: Which, { before, next, moves }: Removal): Promise<void> {
  const gone = before.statesInUse.filter(({ state }) => stateOf(next, state) === undefined);
  const count = gone.reduce((sum, one) => sum + one.count, 0);
  if (count > mostRelocated)
    throw new Refusal('too_large', `More than ${mostRelocated} tickets would have to move`, { next: 'Retire the state instead.' });
  // Both lives at once: where a ticket was is known by the old one, where it goes by the new one.
  const both = { ...next, states: [...next.states, ...before.machine.states.filter(({ key }) => stateOf(next, key) === undefined)] };
  for (const { state } of gone)
    for (const ticketId of await ticketsIn(call.tx, { workspaceId: id, type, state })) await putElsewhere(call, ticketId, both, moves);
}

async function putElsewhere(call: Call, ticketId: string, machine: StateMachine, moves: Destinations): Promise<void> {
  const held = await heldById(call, ticketId);
  const to = held === undefined ? undefined : moves[held.state];
  if (held === undefined || to === undefined) return;
  const ticket = permit({ ...held, machine }, 'change', () => true);
  await save(call, ticket, relocated(machine, ticket, to, call.tx.now));
  if (held.type === 'task' && held.parentId !== null) await goOn(call, held.parentId);
}

const refused = (errors: readonly FieldProblem[]): Refusal =>
  new Refusal('wrong_input', 'Tickets could not live by this', { errors, next: 'Correct the places named in errors and send it again.' });

/** What administrators call states and tickets, for the screens; most workspaces use the product's own words. */
export async function seeStateNames({ tx }: Call) {
  const [items, nouns] = await Promise.all([stateNames(tx), ownNouns(tx)]);
  return { items, nouns };
}
