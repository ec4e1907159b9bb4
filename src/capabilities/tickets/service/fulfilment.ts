import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { localeOf, type Translated } from '../../../kernel/i18n/locale.ts';
import { formOfVersion, type PlannedStep, stepsAmong } from '../../catalog/public.ts';
import { personById } from '../../directory/public.ts';
import { definitionFor, machineRows, teamNamed, workspacesInOrder } from '../queries/lookups.ts';
import { planSteps, type TaskOfStep } from '../queries/plan-steps.ts';
import { numberOf } from '../replies/row.ts';
import { goesOn, latestAttempts, type StepState, stateOfStep, stepsInTurn } from '../shared/fulfilment.ts';
import { insertPlanSteps, setDecision, setTaskOfStep } from '../store/plan-steps.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { openWith } from './begin.ts';
import { heldById } from './held.ts';
import { sayWith } from './message.ts';
import type { Plan } from './plan.ts';
import { richText } from './rich-text.ts';
import { rollUpTo, taskPlan } from './tasks.ts';

/** What tasks are made from: the plan of the request, or one like it, and whether they are called in German. */
type Making = { readonly plan: Omit<Plan, 'requestType'>; readonly german: boolean };

const day = 86_400_000;

/** Makes the tasks of steps below a request, each where its team works. */
async function taskMaker(call: Call, { plan, german }: Making, parent: Ticket) {
  const [machines, workspaces] = await Promise.all([machineRows(call.tx), workspacesInOrder(call.tx)]);
  return async ({ title, team: named, place, dueInDays }: PlannedStep): Promise<string> => {
    const team = named === null ? undefined : await teamNamed(call.tx, named);
    const workspace = workspaces.find(({ id }) => id === team?.workspaceId) ?? plan.workspace;
    const task: Plan = {
      ...plan,
      type: 'task',
      workspace,
      machine: definitionFor(machines, 'task', workspace.id),
      requestType: undefined,
      fields: {},
      parentId: parent.id,
      position: place,
      teamId: team?.id ?? parent.teamId,
      assigning: undefined,
      dueAt: dueInDays === undefined ? null : new Date(call.tx.now.getTime() + dueInDays * day),
    };
    const said = { title: german ? title.de : title.en, description: richText(''), channel: parent.channel };
    return (await openWith(call, task, said)).kept.id;
  };
}

type Beginning = Making & { readonly steps: readonly PlannedStep[] };

/** Begins the plan of a request: what waits for nothing is made at once, the rest when its turn comes. */
export async function beginPlan(call: Call, { steps, ...making }: Beginning, parent: Ticket): Promise<void> {
  if (steps.length === 0) return;
  const make = await taskMaker(call, making, parent);
  const inTurn = new Set(stepsInTurn(steps, new Map(steps.map(({ key }) => [key, 'coming']))));
  const attempts = [];
  for (const step of steps) {
    const taskId = inTurn.has(step) ? await make(step) : null;
    attempts.push({ ticketId: parent.id, key: step.key, attempt: 1, place: step.place, taskId });
  }
  await insertPlanSteps(call.tx, permitNew({ attempts }, 'plan', true));
}

/**
 * A task ended, or began anew: what comes next begins, a failure asks what next, and once all is over the request follows. The request is held
 * first, so that two tasks that end at once see each other.
 */
export async function goOn(call: Call, parentId: string): Promise<void> {
  const held = await heldById(call, parentId);
  const rows = held === undefined ? [] : await planSteps(call.tx, parentId);
  // Whoever looks at the plan is told that it looks otherwise.
  if (rows.length > 0) call.tx.emit({ type: 'ticket.planWentOn', objectId: parentId });
  if (held?.open === true && rows.length > 0 && (await advance(call, held, rows))) return;
  await rollUpTo(call, parentId);
}

/** What a task became of by a deed moves the plan above it, whichever way it was done. */
export async function followTask(call: Call, held: HeldTicket, { state }: Pick<Ticket, 'state'>): Promise<void> {
  if (held.type === 'task' && held.parentId !== null && state !== held.state) await goOn(call, held.parentId);
}

const statesOf = (latest: ReadonlyMap<string, TaskOfStep>): Map<string, StepState> =>
  new Map([...latest].map(([key, row]) => [key, stateOfStep(row)]));

/** True while something of the plan is still to be done or decided. While a request waits for approval nothing begins. */
async function advance(call: Call, held: HeldTicket, rows: readonly TaskOfStep[]): Promise<boolean> {
  const latest = latestAttempts(rows);
  const states = statesOf(latest);
  for (const row of latest.values()) if (states.get(row.key) === 'failed' && row.decision === null) await ask(call, held, row);
  const inTurn = held.waitingOn === 'approval' ? [] : stepsInTurn(await stepsOf(call, held, latest), states);
  const make = inTurn.length === 0 ? undefined : await makerFor(call, held);
  for (const step of inTurn) {
    const { key, attempt } = latest.get(step.key) ?? { key: step.key, attempt: 1 };
    const made = { ticketId: held.id, key, attempt, place: step.place, taskId: (await make?.(step)) ?? null };
    await setTaskOfStep(call.tx, permitNew(made, 'plan', true));
  }
  return goesOn(states);
}

/** The steps of a plan as it began, by the version that the request keeps. */
export async function stepsOf(call: Call, held: Kept, began: Pick<ReadonlySet<string>, 'keys'>): Promise<PlannedStep[]> {
  if (held.requestTypeId === null || held.requestTypeVersion === null) return [];
  const definition = await formOfVersion(call.tx, held.requestTypeId, held.requestTypeVersion);
  return definition === undefined ? [] : stepsAmong(definition, new Set(began.keys()));
}

type Kept = Pick<HeldTicket, 'requestTypeId' | 'requestTypeVersion'>;

/** Later tasks are called as whoever asked reads. */
async function makerFor(call: Call, held: HeldTicket) {
  const [plan, requester] = await Promise.all([taskPlan(call, held, undefined), personById(call.tx, held.requesterId)]);
  const { impact, urgency } = held;
  return await taskMaker(call, { plan: { ...plan, impact, urgency }, german: requester?.locale.startsWith('de') === true }, held);
}

const whatNext: Translated<(task: string) => string> = {
  en: (task) => `${task} was not done. What comes next: the same again, on without it, or the end of the plan?`,
  de: (task) => `${task} wurde nicht erledigt. Wie geht es weiter: noch einmal, ohne diesen Schritt, oder endet der Plan?`,
};

/** Asks once what comes after a task that failed: those who work on the request read it among themselves. */
async function ask(call: Call, held: HeldTicket, { key, attempt, task }: TaskOfStep): Promise<void> {
  await setDecision(call.tx, permitNew({ ticketId: held.id, key, attempt, decision: 'asks' as const }, 'plan', true));
  const workNote = whatNext[localeOf(call.actor.locale)](task === null ? key : numberOf(task));
  await sayWith(
    call,
    permit(held, 'say', () => true),
    { workNote },
  );
}
