import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import type { SpineTicket } from '../../tickets/public.ts';
import { agendaOf, agendaWith, type BoardRow, boardOf, membersOf, nextMeeting, waitingForBoard } from '../queries/boards.ts';
import { comesBefore, quorumFor } from '../shared/board.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { noteBoard, orderAgenda, putOffFromPassed, takeOff } from '../store-boards.ts';
import type { Whole } from './record.ts';

/** The board before which a change comes, and why. */
export type Before = { readonly why: 'rule' | 'hand'; readonly board: BoardRow; readonly members: readonly string[] };

/** By hand it comes before the board whatever its risk; what is approved beforehand never does. */
export async function boardFor(
  { tx }: Call,
  { workspaceId }: Pick<SpineTicket, 'workspaceId'>,
  { record }: Whole,
  { approvals, kind }: ChangeModelDefinition,
): Promise<Before | null> {
  const board = approvals === null ? undefined : await boardOf(tx, workspaceId);
  if (board?.active !== true) return null;
  if (record.board !== 'hand' && !comesBefore(board, { kind, risk: record.risk })) return null;
  return { why: record.board === 'hand' ? 'hand' : 'rule', board, members: await membersOf(tx, workspaceId) };
}

/** Whoever does the work has no vote on it; null: nobody of the board does it. */
export const withoutVote = (before: Before | null, { assigneeId }: Pick<SpineTicket, 'assigneeId'>): string | null =>
  before?.members.find((id) => id === assigneeId) ?? null;

/**
 * The board decides last, once whoever leads has agreed. Who does the work themselves has no vote, nor gives one for somebody else; who asked is barred by the approval itself. Where nobody
 * is left the step waits for somebody to be added, and the meeting and the change say so.
 */
export function withBoard(plan: ApprovalPlan, before: Before | null, { assigneeId }: Pick<SpineTicket, 'assigneeId'>): ApprovalPlan {
  const matters = [...plan.matters, 'board', 'noVote'];
  if (before === null) return { ...plan, matters };
  const approvers = before.members.filter((id) => id !== assigneeId).map((person) => ({ kind: 'person' as const, person }));
  const step = {
    approvers,
    quorum: quorumFor(before.board.quorum),
    abstain: true,
    remindEveryHours: null,
    timeout: null,
    exceptAssignee: true,
  };
  return { ...plan, matters, steps: [...plan.steps, step] };
}

/** Notes that a change comes before the board, and puts it on the agenda of the next meeting unless it stands on one. */
export async function broughtBefore(call: Call, { id: ticketId, workspaceId }: SpineTicket, before: Before | null): Promise<void> {
  await noteBoard(call.tx, permitNew({ ticketId, board: before?.why ?? null }, 'plan', true));
  const there = await agendaWith(call.tx, ticketId);
  if (before !== null && there === undefined) await placeWaiting(call, workspaceId);
  // Less risky than before, it is nothing that the board has to speak about any more.
  if (before === null && there !== undefined) await takeOff(call.tx, permitNew({ meetingId: there.meetingId, ticketId }, 'arrange', true));
}

/** Puts on the agenda of the next meeting what waits for the board and stands on none. */
export async function placeWaiting({ tx }: Call, workspaceId: string): Promise<void> {
  const waiting = await waitingForBoard(tx, workspaceId);
  const next = waiting.length === 0 ? undefined : await nextMeeting(tx, workspaceId);
  if (next === undefined) return;
  const there = await agendaOf(tx, next.id);
  const ticketIds = [...new Set([...there, ...waiting].map(({ ticketId }) => ticketId))];
  const filled = permitNew({ meetingId: next.id, ticketIds }, 'arrange', true);
  await orderAgenda(tx, filled);
  await putOffFromPassed(tx, filled);
  tx.emit({ type: 'change_meeting.filled', objectId: next.id, facts: { tickets: waiting.map(({ ticketId }) => ticketId) } });
}
