import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { PlanReply } from '../contract-plans.ts';
import { isAgent, mayEdit, visible } from '../policy.ts';
import { type PlanOwner, planOwner, planSteps, type TaskOfStep } from '../queries/plan-steps.ts';
import { numbered } from '../queries/ticket.ts';
import { numberOf } from '../replies/row.ts';
import { type Answer, latestAttempts, stateOfStep } from '../shared/fulfilment.ts';
import { insertPlanSteps, setAnswer, setDecision } from '../store/plan-steps.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { goOn, stepsOf } from './fulfilment.ts';
import { heldById, heldFor } from './held.ts';
import { nothingNamed } from './plan.ts';

/** How a request is fulfilled. Whoever asked reads what comes and what is done, and not who does it. */
export async function seePlan(call: Call, number: string): Promise<PlanReply> {
  const owner = permit(
    await planOwner(call.tx, numbered(call.tx, number, visible(call.actor))),
    'read',
    () => true,
    () => true,
  );
  return await planReply(call, owner);
}

async function planReply(call: Call, owner: PlanOwner): Promise<PlanReply> {
  const latest = latestAttempts(await planSteps(call.tx, owner.id));
  const steps = latest.size === 0 ? [] : await stepsOf(call, owner, latest);
  return {
    steps: steps.flatMap(({ key, title, after, approval }) => {
      const row = latest.get(key);
      if (row === undefined) return [];
      const kind = approval === undefined ? ('task' as const) : ('approval' as const);
      return [{ key, kind, title, state: stateOfStep(row), after: [...after], attempt: row.attempt, ...toldOf(call.actor, owner, row) }];
    }),
  };
}

/** Whoever works on the request reads which team has a step; its task only who may open it. */
const toldOf = (actor: Actor, owner: PlanOwner, { task, teamName }: TaskOfStep): { task: string | null; team: string | null } => ({
  task: task !== null && isAgent(actor, task) ? numberOf(task) : null,
  team: isAgent(actor, owner) ? teamName : null,
});

type Decision = { readonly number: string; readonly step: string; readonly choice: 'again' | 'goOn' | 'end' };

/** Says what comes after a step that failed. */
export async function decideStep(call: Call, { number, step, choice }: Decision): Promise<PlanReply> {
  const held = await heldFor(call, number, 'change', (ticket) => mayEdit(call.actor, ticket));
  const row = latestAttempts(await planSteps(call.tx, held.id)).get(step);
  if (row === undefined) throw nothingNamed('/step', 'The plan has no such step');
  if (!held.open) throw new Refusal('conflict', 'The request is over', { next: 'Reopen it first.' });
  if (stateOfStep(row) !== 'failed') throw new Refusal('conflict', 'Nothing has to be decided about this step');
  if (row.askedAt !== null && choice !== 'end') refuseAsker(call, held);
  await setDecision(call.tx, permitNew({ ticketId: held.id, key: step, attempt: row.attempt, decision: choice }, 'plan', true));
  if (choice === 'again') await attemptAgain(call, held, row);
  call.tx.emit({ type: 'ticket.planDecided', objectId: held.id, facts: { step, choice } });
  await goOn(call, held.id);
  return await planReply(call, held);
}

/** Who asked for something has no say in whether it goes on without having been approved. */
function refuseAsker({ actor }: Call, { requesterId, openedById }: HeldTicket): void {
  if ([requesterId, openedById].includes(actor.id))
    throw new Refusal('forbidden', 'Who asked for it does not decide how it goes on after a refusal', {
      next: 'Let a colleague decide, or end the plan.',
    });
}

/** How an approval of the plan was answered; null: it is asked for again. Nobody may say so but who has heard the answers. */
export async function answerStep(call: Call, ticketId: string, step: string, answer: Answer | null): Promise<void> {
  const held = await heldById(call, ticketId);
  const row = held === undefined ? undefined : latestAttempts(await planSteps(call.tx, ticketId)).get(step);
  if (row === undefined || row.askedAt === null) return;
  await setAnswer(call.tx, permitNew({ ticketId, key: step, attempt: row.attempt, answer }, 'plan', true));
  await goOn(call, ticketId);
}

/** Approvals of a plan that are asked for and not answered. */
export const stepsAsking = async (call: Call, ticketId: string): Promise<{ step: string; attempt: number }[]> =>
  [...latestAttempts(await planSteps(call.tx, ticketId)).values()].flatMap((row) =>
    row.askedAt !== null && stateOfStep(row) === 'running' ? [{ step: row.key, attempt: row.attempt }] : [],
  );

/** Its task is made as every other: once it is its turn, so not while the request waits for approval. */
async function attemptAgain(call: Call, held: HeldTicket, { key, attempt }: { key: string; attempt: number }): Promise<void> {
  const planned = (await stepsOf(call, held, new Set([key]))).find((one) => one.key === key);
  if (planned === undefined) throw new Error('A plan without its step');
  const next = { ticketId: held.id, key, attempt: attempt + 1, place: planned.place, taskId: null, askedAt: null };
  await insertPlanSteps(call.tx, permitNew({ attempts: [next] }, 'plan', true));
}
