import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { localeOf, type Translated } from '../../../kernel/i18n/locale.ts';
import { formOfVersion, type PlannedStep, stepsAmong } from '../../catalog/public.ts';
import { personById } from '../../directory/public.ts';
import { definitionFor, machineRows, teamNamed, workspacesInOrder } from '../queries/lookups.ts';
import { planSteps, type TaskOfStep } from '../queries/plan-steps.ts';
import { numberOf } from '../replies/row.ts';
import { askedBy } from '../shared/asked-by.ts';
import { goesOn, latestAttempts, type StepState, stateOfStep, stepsInTurn } from '../shared/fulfilment.ts';
import { type Begun, insertPlanSteps, setBegun, setDecision } from '../store/plan-steps.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { preparedAssigning } from './assigners.ts';
import { openWith } from './begin.ts';
import { heldById } from './held.ts';
import { sayWith } from './message.ts';
import { dueOfStep } from './other-clocks.ts';
import type { Plan } from './plan.ts';
import { richText } from './rich-text.ts';
import { rollUpTo, taskPlan } from './tasks.ts';

/** What tasks are made from: the plan of the request, or one like it, and whether they are called in German. */
type Making = { readonly plan: Omit<Plan, 'requestType'>; readonly german: boolean };

type Beginner = (step: PlannedStep, attempt: number) => Promise<Begun>;

/** Begins steps of a request: a task is made, an approval is asked for by whoever hears of it. */
async function beginner(call: Call, making: Making, parent: Ticket): Promise<Beginner> {
  const make = await taskMaker(call, making, parent);
  return async (step, attempt) => {
    if (step.approval === undefined) return { taskId: await make(step), askedAt: null };
    call.tx.emit({ type: 'ticket.stepToApprove', objectId: parent.id, facts: { step: step.key, attempt } });
    return { taskId: null, askedAt: call.tx.now };
  };
}

/** Makes the tasks of steps below a request, each where its team works. */
async function taskMaker(call: Call, { plan, german }: Making, parent: Ticket) {
  const [machines, workspaces, assigning] = await Promise.all([
    machineRows(call.tx),
    workspacesInOrder(call.tx),
    preparedAssigning(call, { id: parent.requesterId }),
  ]);
  return async (step: PlannedStep): Promise<string> => {
    const { title, team: named, place } = step;
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
      asked: askedBy(parent),
      position: place,
      teamId: team?.id ?? parent.teamId,
      assigning,
      dueAt: await dueOfStep(call, step),
    };
    const said = { title: german ? title.de : title.en, description: richText(''), channel: parent.channel };
    return (await openWith(call, task, said)).kept.id;
  };
}

const notYet: Begun = { taskId: null, askedAt: null };

type Beginning = Making & { readonly steps: readonly PlannedStep[] };

/** Begins the plan of a request: what waits for nothing is made at once, the rest when its turn comes. */
export async function beginPlan(call: Call, { steps, ...making }: Beginning, parent: Ticket): Promise<void> {
  if (steps.length === 0) return;
  const begin = await beginner(call, making, parent);
  const inTurn = new Set(stepsInTurn(steps, new Map(steps.map(({ key }) => [key, 'coming']))));
  const attempts = [];
  for (const step of steps) {
    const begun = inTurn.has(step) ? await begin(step, 1) : notYet;
    attempts.push({ ticketId: parent.id, key: step.key, attempt: 1, place: step.place, ...begun });
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

/**
 * Goes on with a plan that was approved anew: steps that the answers call for now are added, and what they call for no longer and has not begun
 * is left out, or another plan would be carried out than the one that was approved.
 */
export async function goOnWith(call: Call, ticketId: string, steps: readonly PlannedStep[]): Promise<void> {
  const latest = latestAttempts(await planSteps(call.tx, ticketId));
  const added = steps.filter(({ key }) => !latest.has(key));
  const attempts = added.map(({ key, place }) => ({ ticketId, key, attempt: 1, place, ...notYet }));
  if (attempts.length > 0) await insertPlanSteps(call.tx, permitNew({ attempts }, 'plan', true));
  const called = new Set(steps.map(({ key }) => key));
  for (const { key, attempt, end, decision } of latest.values()) {
    const wanted = called.has(key) ? null : ('goOn' as const);
    if (end === null && decision !== wanted)
      await setDecision(call.tx, permitNew({ ticketId, key, attempt, decision: wanted }, 'plan', true));
  }
  await goOn(call, ticketId);
}

const statesOf = (latest: ReadonlyMap<string, TaskOfStep>): Map<string, StepState> =>
  new Map([...latest].map(([key, row]) => [key, stateOfStep(row)]));

/** True while something of the plan is still to be done or decided. While a request waits for approval nothing begins. */
async function advance(call: Call, held: HeldTicket, rows: readonly TaskOfStep[]): Promise<boolean> {
  const steps = await stepsOf(call, held, latestAttempts(rows));
  const latest = await decided(call, held, steps, latestAttempts(rows));
  const states = statesOf(latest);
  const inTurn = held.waitingOn === 'approval' ? [] : stepsInTurn(steps, states);
  const begin = inTurn.length === 0 ? undefined : await beginnerFor(call, held);
  for (const step of inTurn) {
    const { key, attempt } = latest.get(step.key) ?? { key: step.key, attempt: 1 };
    const begun = (await begin?.(step, attempt)) ?? notYet;
    await setBegun(call.tx, permitNew({ ticketId: held.id, key, attempt, place: step.place, ...begun }, 'plan', true));
  }
  return goesOn(states);
}

type Latest = ReadonlyMap<string, TaskOfStep>;

/** Of what failed and nobody looked at yet: the plan says what comes of a refused approval, people are asked about everything else. */
async function decided(call: Call, held: HeldTicket, steps: readonly PlannedStep[], latest: Latest): Promise<Latest> {
  const after = new Map(latest);
  for (const row of latest.values()) after.set(row.key, await looked(call, held, steps, row));
  return after;
}

async function looked(call: Call, held: HeldTicket, steps: readonly PlannedStep[], row: TaskOfStep): Promise<TaskOfStep> {
  const hasFailed = stateOfStep(row) === 'failed';
  // Done after all, or begun again: nobody has to say any more what comes next.
  if (row.decision === 'asks' && !hasFailed) return await undecided(call, held, row);
  if (!hasFailed || row.decision !== null) return row;
  const step = steps.find(({ key }) => key === row.key);
  const decision = step?.approval === undefined || step.approval.onRejection === 'ask' ? 'asks' : step.approval.onRejection;
  await setDecision(call.tx, permitNew({ ticketId: held.id, key: row.key, attempt: row.attempt, decision }, 'plan', true));
  if (decision === 'asks') await ask(call, held, row, step);
  return { ...row, decision };
}

async function undecided(call: Call, held: HeldTicket, row: TaskOfStep): Promise<TaskOfStep> {
  await setDecision(call.tx, permitNew({ ticketId: held.id, key: row.key, attempt: row.attempt, decision: null }, 'plan', true));
  return { ...row, decision: null };
}

/** The steps of a plan as it began, by the version that the request keeps. */
export async function stepsOf(call: Call, held: Kept, began: Pick<ReadonlySet<string>, 'keys'>): Promise<PlannedStep[]> {
  if (held.requestTypeId === null || held.requestTypeVersion === null) return [];
  const definition = await formOfVersion(call.tx, held.requestTypeId, held.requestTypeVersion);
  return definition === undefined ? [] : stepsAmong(definition, new Set(began.keys()));
}

type Kept = Pick<HeldTicket, 'requestTypeId' | 'requestTypeVersion'>;

/** Later tasks are called as whoever asked reads. */
async function beginnerFor(call: Call, held: HeldTicket): Promise<Beginner> {
  const [plan, requester] = await Promise.all([taskPlan(call, held, undefined), personById(call.tx, held.requesterId)]);
  const { impact, urgency } = held;
  return await beginner(call, { plan: { ...plan, impact, urgency }, german: requester?.locale.startsWith('de') === true }, held);
}

const notApproved: Translated<(step: string) => string> = {
  en: (step) => `“${step}” was not approved. What comes next: asking again, on without it, or the end of the plan?`,
  de: (step) => `„${step}“ wurde nicht genehmigt. Wie geht es weiter: noch einmal fragen, ohne diesen Schritt, oder endet der Plan?`,
};

const whatNext: Translated<(task: string) => string> = {
  en: (task) => `${task} was not done. What comes next: the same again, on without it, or the end of the plan?`,
  de: (task) => `${task} wurde nicht erledigt. Wie geht es weiter: noch einmal, ohne diesen Schritt, oder endet der Plan?`,
};

/** Asks what comes after a step that failed: those who work on the request read it among themselves. */
async function ask(call: Call, held: HeldTicket, { key, task }: TaskOfStep, step: PlannedStep | undefined): Promise<void> {
  const language = localeOf(call.actor.locale);
  const workNote = task === null ? notApproved[language](step?.title[language] ?? key) : whatNext[language](numberOf(task));
  call.tx.emit({ type: 'ticket.planAsks', objectId: held.id, facts: { step: key } });
  await sayWith(
    call,
    permit(held, 'say', () => true),
    { workNote },
  );
}
