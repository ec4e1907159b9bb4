import { type Actor, type Call, holds, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { FieldProblem } from '../../../kernel/shared/problem.ts';
import type { MachineReply } from '../contract-work.ts';
import { ownMachine, statesInUse, workspaceHeld } from '../queries/machines.ts';
import { differencesOf } from '../shared/differences.ts';
import { machineOf } from '../shared/machine-of.ts';
import { StateMachine, stateOf } from '../shared/state-machine.ts';
import type { TicketType } from '../shared/types.ts';
import { validateMachine } from '../shared/validate-machine.ts';
import { deleteMachine, upsertMachine } from '../store/machines.ts';

type Which = { id: string; type: TicketType };

const administers = (actor: Actor, workspaceId: string): boolean =>
  holds(actor, 'workspaceAdmin', workspaceId) || holds(actor, 'tenantAdmin');

/** The states and moves of a type in a workspace, and what differs from the product's own. */
export async function seeMachine(call: Call, which: Which): Promise<MachineReply> {
  await workspaceFor(call, which);
  return await replyOf(call, which);
}

async function workspaceFor({ tx, actor }: Call, { id }: Which, lock = sql``): Promise<void> {
  permit(await workspaceHeld(tx, id, lock), 'set', (found) => administers(actor, found.id));
}

async function replyOf({ tx }: Call, { id, type }: Which): Promise<MachineReply> {
  const [row, used] = await Promise.all([ownMachine(tx, id, type), statesInUse(tx, id, type)]);
  const machine = machineOf(type, row?.definition);
  return {
    type,
    workspaceId: id,
    machine,
    own: row !== undefined,
    version: row?.version ?? 0,
    differences: differencesOf(machineOf(type, undefined), machine),
    statesInUse: used,
  };
}

/** Sets the machine, once tickets can live by it and come to an end; null gives it back to the product's own. */
export async function setMachine(call: Call, { machine, ...which }: Which & { machine?: unknown }, edge: Edge): Promise<MachineReply> {
  const { tx } = call;
  await workspaceFor(call, which, sql`for update`);
  const current = await replyOf(call, which);
  refuseStale(edge, current, { machine });
  const next = machine === null || machine === undefined ? machineOf(which.type, undefined) : checked(machine);
  refuseLost(next, current);
  const version = current.version + 1;
  const row = permitNew({ id: newId(tx.now.getTime()), type: which.type, workspaceId: which.id, definition: next, version }, 'set', true);
  await (machine === null || machine === undefined ? deleteMachine(tx, row) : upsertMachine(tx, row));
  tx.emit({
    type: 'machine.changed',
    objectId: which.id,
    facts: { ticketType: which.type, version, own: machine !== null && machine !== undefined },
    payloads: [{ subjectId: which.id, content: { from: current.machine, to: next } }],
  });
  return await replyOf(call, which);
}

function checked(machine: unknown): StateMachine {
  const problems = validateMachine(machine);
  if (problems.length > 0) throw refused(problems.map(({ path, reason }) => ({ pointer: `/machine${path}`, reason })));
  return StateMachine.parse(machine);
}

/** A ticket must not be left in a state that does not exist. */
function refuseLost(next: StateMachine, { statesInUse: used }: MachineReply): void {
  const lost = used.filter(({ state }) => stateOf(next, state) === undefined);
  if (lost.length === 0) return;
  const errors = lost.map(({ state, count }) => ({
    pointer: '/machine/states',
    reason: `${count} tickets are in the state '${state}', which would vanish.`,
    fix: 'Keep the state, without ways into it if need be, until no ticket is in it.',
  }));
  throw refused(errors);
}

const refused = (errors: readonly FieldProblem[]): Refusal =>
  new Refusal('wrong_input', 'Tickets could not live by this', { errors, next: 'Correct the places named in errors and send it again.' });
