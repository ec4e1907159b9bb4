import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { heedLeaving, type Leaving, type ToLeave as LeftThere } from '../live/leaving.ts';
import { heedHearing, type OtherHearing } from '../live/others.ts';
import { type LatestTicket, latestIn } from '../queries/latest.ts';
import { macroById } from '../queries/macros.ts';
import { ticketsClocked } from '../queries/ticket.ts';
import { type Approvable as ApprovableTicket, type ApprovedState, approvableOf, moveForApproval } from '../service/approval.ts';
import { type Assigned, type Assigner, type Coming, heedAssigner } from '../service/assigners.ts';
import { type Escalated, escalate, type ToEscalate, toEscalate } from '../service/escalate.ts';
import { countOpenTime, heedClocks, type OpenTime, type OtherClock } from '../service/other-clocks.ts';
import { answerStep } from '../service/plan-steps.ts';
import { runByItself } from '../service/run-macro.ts';

/** Where tickets lie and when they began, for who reads their clocks. */
export const clockedTickets = (tx: Tx, ids: readonly string[]) => ticketsClocked(tx, ids);

/** Open tickets of these workspaces in the order of their ids, for who looks through them all. */
export const openTicketsOf = (tx: Tx, workspaceIds: readonly string[], after: string, limit: number): Promise<{ id: string }[]> =>
  tx.rows(
    sql`select t.id from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id > ${after}::uuid and t.open
          and t.workspace_id = any(${[...workspaceIds]}::uuid[]) order by t.id limit ${limit}`,
    'tickets.open-of',
  );

/** Neighbours that keep a clock of their own say when a ticket is due; told by the composition root. */
export const listenToClocks = (...clocks: readonly OtherClock[]): void => heedClocks(...clocks);

/** The neighbour whose calendars say how long open time lasts; told by the composition root. */
export const listenToCalendars = (by: OpenTime): void => countOpenTime(by);

/** The neighbour that has more to tell live than what happens to tickets; told by the composition root. */
export const listenToHearing = (hearing: OtherHearing): void => heedHearing(hearing);

/** The neighbour that knows what somebody must not have on their screen any more; told by the composition root. */
export const listenToLeaving = (leaving: Leaving): void => heedLeaving(leaving);
export type ToLeave = LeftThere;

/** The neighbour that says who gets a ticket; told by the composition root. */
export const listenToAssigner = (assigner: Assigner): void => heedAssigner(assigner);
export type TicketAssigner = Assigner;
export type TicketAssigned = Assigned;
export type ComingTicket = Coming;

/** Tickets of a workspace that were opened last, newest first, each with what rules may ask of it and where it is. */
export const latestTickets = (tx: Tx, workspaceId: string, which: { limit: number; tasks: boolean }): Promise<LatestTicket[]> =>
  latestIn(tx, workspaceId, which);
export type PastTicket = LatestTicket;

/** A request as those see it who have to approve it. */
export type Approvable = ApprovableTicket;

/** A request by its identifier, as it is shown for approval; held until the transaction ends. */
export const requestToApprove = (call: Call, ticketId: string): Promise<Approvable | undefined> => approvableOf(call, ticketId);

/** Moves a request where an approval leads it: nobody may say so but who has heard the answers. */
export const followApproval = (call: Call, ticketId: string, state: ApprovedState, comment?: string): Promise<void> =>
  moveForApproval(call, ticketId, state, comment);

/** Says how an approval of a plan was answered, or that it is asked for again; the plan goes on by it. */
export const followStepApproval = (call: Call, ticketId: string, step: string, answer: 'approved' | 'rejected' | null): Promise<void> =>
  answerStep(call, ticketId, step, answer);

/** A ticket as whoever escalates it has to know it. */
export type Late = ToEscalate;

export const lateTicket = (call: Call, id: string): Promise<ToEscalate | undefined> => toEscalate(call, id);

/** Hands a ticket on, raises it or marks it, as was agreed for when time runs out; nobody has to do anything about one that is done. */
export const escalateTicket = (call: Call, id: string, how: Escalated): Promise<void> => escalate(call, id, how);

/** Runs a macro on a ticket that is open, as was agreed for when time runs out. */
export const runMacroByItself = (call: Call, ticketId: string, macroId: string): Promise<void> => runByItself(call, ticketId, macroId);

/** Whether something may run this macro by itself on tickets of a workspace. */
export async function runsByItself(tx: Tx, macroId: string, workspaceId: string): Promise<boolean> {
  const macro = await macroById(tx, macroId);
  return macro?.workspaceId === workspaceId && macro.actions.assignee !== 'me';
}
