import { type Call, permit, Refusal } from '../../../kernel/access/access.ts';
import { serviceOfType } from '../../catalog/public.ts';
import type { NewTask } from '../contract.ts';
import { mayEdit } from '../policy.ts';
import { definitionFor, machineRows, personById, teamNamed, workspacesInOrder } from '../queries/lookups.ts';
import { endedByRefusal } from '../queries/plan-steps.ts';
import { askedBy } from '../shared/asked-by.ts';
import { endAmong } from '../shared/endings.ts';
import { machineOf } from '../shared/machine-of.ts';
import type { TicketReply } from '../shared/records.ts';
import { rollUp, taskEnd } from '../shared/roll-up.ts';
import { type Outcome, stateOf, transitionsFrom } from '../shared/state-machine.ts';
import { type HeldTicket, type Ticket, taskStates } from '../store/tickets.ts';
import { assigneeIn } from './assign.ts';
import { preparedAssigning } from './assigners.ts';
import { openWith } from './begin.ts';
import { heldById, heldFor } from './held.ts';
import { fits, moved } from './move.ts';
import { ticketAfter } from './open.ts';
import { nothingNamed, type Plan, usualImpact, usualUrgency } from './plan.ts';
import { richText } from './rich-text.ts';
import { save } from './save.ts';

/** Adds a piece of work below a ticket. */
export async function addTask(call: Call, number: string, input: NewTask): Promise<TicketReply> {
  const parent = await heldFor(call, number, 'extend', (ticket) => mayEdit(call.actor, ticket));
  if (parent.type === 'task' || !parent.open) throw new Refusal('conflict', 'Tasks hang below open incidents and requests only');
  if (parent.waitingOn === 'approval')
    throw new Refusal('conflict', 'Work below a request begins once it is approved', { next: 'Wait for the approval.' });
  const { kept, event } = await openBelow(call, parent, input);
  return await ticketAfter(call, kept.id, [event]);
}

/** The task itself, below a ticket that is held; whether one hangs there has been asked. */
export async function openBelow(call: Call, parent: HeldTicket, input: NewTask) {
  const { tx } = call;
  const team = input.team === undefined ? undefined : await teamNamed(tx, input.team);
  if (input.team !== undefined && team === undefined) throw nothingNamed('/team', 'There is no such team');
  const teamId = team?.id ?? parent.teamId;
  const assigneeId = input.assignee === undefined ? null : await assigneeIn(call, teamId, input.assignee);
  const plan = {
    ...(await taskPlan(call, parent, team?.workspaceId)),
    teamId,
    assigneeId,
    assigning: assigneeId === null ? await preparedAssigning(call, { id: parent.requesterId }) : undefined,
    dueAt: input.dueAt === undefined ? null : new Date(input.dueAt),
  };
  return await openWith(call, plan, { title: input.title, description: richText(input.description), channel: 'desk' });
}

/** A task lives where its team works, for else they could not see it: with its parent where nobody was named. It is for the same person. */
export async function taskPlan({ tx }: Call, parent: HeldTicket, teamsWorkspace: string | undefined): Promise<Plan> {
  const [machines, workspaces, requester, serviceId] = await Promise.all([
    machineRows(tx),
    workspacesInOrder(tx),
    personById(tx, parent.requesterId),
    parent.requestTypeId === null ? null : serviceOfType(tx, parent.requestTypeId),
  ]);
  const parents = { id: parent.workspaceId, key: '', matrix: parent.matrix, bumpVip: parent.bumpVip };
  const workspace = workspaces.find(({ id }) => id === teamsWorkspace) ?? parents;
  return {
    type: 'task',
    workspace,
    machine: definitionFor(machines, 'task', workspace.id),
    teamId: parent.teamId,
    assigneeId: null,
    requester: requester ?? { id: parent.requesterId, vip: parent.requesterVip, departmentId: null, teamIds: [] },
    requestType: undefined,
    serviceId,
    fields: {},
    impact: usualImpact,
    urgency: usualUrgency,
    parentId: parent.id,
    asked: askedBy(parent),
    dueAt: null,
    position: (await taskStates(tx, parent.id)).length,
    allowed: true,
  };
}

/** Once all tasks of a request are over, the request follows: delivered, or closed as they were. */
export async function rollUpTo(call: Call, parentId: string): Promise<void> {
  const tasks = await taskStates(call.tx, parentId);
  const refused = await endedByRefusal(call.tx, parentId);
  const ends = [
    ...tasks.map(({ state, machine }) => taskEnd(machineOf('task', machine), state)),
    ...refused.map(() => 'incomplete' as const),
  ];
  const outcome = rollUp(ends);
  const held = outcome === 'running' || ends.length === 0 ? undefined : await heldById(call, parentId);
  if (outcome === 'running' || held === undefined || held.type !== 'request' || !held.open) return;
  const how = { outcome, comment: refused.length > 0 ? notApproved : allOver };
  const over = ended(call, held, held, how) ?? endedFurther(call, held, how);
  if (over === undefined) return;
  await save(
    call,
    permit(held, 'change', () => true),
    over,
  );
}

type How = { readonly outcome: Outcome; readonly comment: string };

/** As its machine lets the house end it: what is complete is delivered first, where there is such a state. Undefined where it has no way. */
function ended(call: Call, held: HeldTicket, from: Ticket, { outcome, comment }: How): Ticket | undefined {
  const machine = machineOf(held.type, held.machine);
  const ways = transitionsFrom(machine, from.state, 'system').filter(({ to }) => fits(call, held, from, { state: to, comment }));
  const delivered = outcome === 'complete' ? ways.find(({ to }) => stateOf(machine, to)?.group === 'resolved')?.to : undefined;
  const state = delivered ?? endAmong(machine, ways, outcome);
  return state === undefined ? undefined : moved(call.actor, held, from, { state, comment }, call.tx.now, 'system');
}

const allOver = 'All tasks are over.';
const notApproved = 'Something that had to be approved was not.';

/** A request whose tasks ended is in fulfilment, whether or not anybody said so. */
function endedFurther(call: Call, held: HeldTicket, how: How): Ticket | undefined {
  const machine = machineOf(held.type, held.machine);
  const between = transitionsFrom(machine, held.state, 'system').filter(
    ({ to }) => stateOf(machine, to)?.group === 'open' && fits(call, held, held, { state: to }),
  );
  for (const { to } of between) {
    const over = ended(call, held, moved(call.actor, held, held, { state: to }, call.tx.now, 'system'), how);
    if (over !== undefined) return over;
  }
  return undefined;
}
