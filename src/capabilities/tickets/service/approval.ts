import { type Call, permit } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { contextFor, formOfVersion, stepsFor } from '../../catalog/public.ts';
import { personById } from '../../directory/public.ts';
import { planSteps } from '../queries/plan-steps.ts';
import { wholeRow } from '../queries/ticket.ts';
import { answersReply } from '../replies/answers.ts';
import { numberOf } from '../replies/row.ts';
import { machineOf } from '../shared/machine-of.ts';
import type { Answer } from '../shared/records.ts';
import { transitionsFrom } from '../shared/state-machine.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { beginPlan, goOnWith } from './fulfilment.ts';
import { heldById } from './held.ts';
import { moved } from './move.ts';
import { stepsAsking } from './plan-steps.ts';
import { save } from './save.ts';
import { taskPlan } from './tasks.ts';

/** A request as those see it who have to approve it. */
export type Approvable = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly state: string;
  /** Something has still to be done about it. */
  readonly open: boolean;
  readonly workspaceId: string;
  readonly requesterId: string;
  readonly openedById: string;
  readonly requestTypeId: string;
  readonly requestTypeVersion: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly answers: readonly Answer[];
  /** Approvals of its plan that are asked for and not answered. */
  readonly asking: readonly { readonly step: string; readonly attempt: number }[];
};

/** Holds the request until the transaction ends, so that what is approved is what is there. */
export async function approvableOf(call: Call, ticketId: string): Promise<Approvable | undefined> {
  const held = await heldById(call, ticketId);
  const row = held === undefined ? undefined : await wholeRow(call, sql`${ticketId}::uuid`, sql`false`);
  if (row === undefined || row.requestTypeId === null || row.requestTypeVersion === null || row.type !== 'request') return undefined;
  return {
    id: row.id,
    number: numberOf(row),
    title: row.title,
    description: row.descriptionText,
    state: row.state,
    open: row.open,
    workspaceId: row.workspaceId,
    requesterId: row.requesterId,
    openedById: row.openedById,
    requestTypeId: row.requestTypeId,
    requestTypeVersion: row.requestTypeVersion,
    fields: row.fields,
    answers: answersReply(row),
    asking: await stepsAsking(call, ticketId),
  };
}

/** Where an approval leads a request. */
export type ApprovedState = 'pendingApproval' | 'approved' | 'rejected';

/** Moves a request as the house does, where its machine has that way; what is approved gets its tasks only now. */
export async function moveForApproval(call: Call, ticketId: string, state: ApprovedState, comment?: string): Promise<void> {
  const held = await heldById(call, ticketId);
  if (held === undefined) return;
  const ways = transitionsFrom(machineOf(held.type, held.machine), held.state, 'system');
  if (!ways.some(({ to }) => to === state)) return;
  const after = moved(call.actor, held, held, { state, comment }, call.tx.now, 'system');
  await save(
    call,
    permit(held, 'change', () => true),
    after,
  );
  if (state === 'approved') await addTasks(call, held);
}

/** Begins the plan of its type; one that began before it was asked again goes on. */
async function addTasks(call: Call, held: HeldTicket): Promise<void> {
  const { requestTypeId, requestTypeVersion } = held;
  if (requestTypeId === null || requestTypeVersion === null) return;
  const [definition, requester, context, plan] = await Promise.all([
    formOfVersion(call.tx, requestTypeId, requestTypeVersion),
    personById(call.tx, held.requesterId),
    contextFor(call, held.requesterId),
    taskPlan(call, held, undefined),
  ]);
  if (definition === undefined) return;
  const steps = stepsFor(definition, held.fields, context);
  if ((await planSteps(call.tx, held.id)).length > 0) return await goOnWith(call, held.id, steps);
  const { impact, urgency } = held;
  await beginPlan(call, { plan: { ...plan, impact, urgency }, steps, german: requester?.locale.startsWith('de') === true }, held);
}
