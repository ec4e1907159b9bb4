import type { Call } from '../../kernel/access/access.ts';
import type { ApprovalReply, Vote } from './contract.ts';
import { lastRounds, lastVotes, latestOf } from './queries.ts';
import { approvalSeen, vote } from './service/answer.ts';
import { askFor } from './service/ask.ts';
import { askOwn, letGoOwn, type OwnAsk, voidIfChanged } from './service/ask-own.ts';
import { type ApprovalOwner, heedOwner } from './service/owners.ts';
import type { ApprovalState } from './shared/approval.ts';

/** Asks for a request that waits, where no event tells of it: history that is told again asks for itself. */
export const askForApproval = (call: Call, ticketId: string): Promise<void> => askFor(call, { ticketId, step: null });

/** Answers in the last round of a request, or of a step of its fulfilment. */
export async function voteOnRequest(call: Call, ticketId: string, given: Vote, step: string | null = null): Promise<void> {
  const latest = await latestOf(call.tx, ticketId, step);
  if (latest === undefined) throw new Error('A request that nobody was asked to approve');
  await vote(call, latest.id, given);
}

/** Asks for something that has a plan of its own, without a request type. */
export const askByPlan = (call: Call, ask: OwnAsk): Promise<void> => askOwn(call, ask);
export type PlannedAsk = OwnAsk;

/** Voids what runs or was approved where what matters reads otherwise now, or for what the caller knows besides; gives why. */
export const voidApproval = (
  call: Call,
  ticketId: string,
  shown: OwnAsk['shown'],
  besides: readonly string[] = [],
): Promise<readonly string[]> => voidIfChanged(call, ticketId, shown, besides);

/** Nobody has to answer any more, for what was asked for is over or taken back. */
export const letApprovalGo = (call: Call, ticketId: string): Promise<void> => letGoOwn(call, ticketId);

/** Who follows how such approvals end; told by the composition root. */
export const listenToApprovals = (owner: ApprovalOwner): void => heedOwner(owner);
export type ApprovalFollower = ApprovalOwner;

/** How the last round of each of these tickets went, with what was shown and who answered what: of those that the caller may see. */
export async function coursesOfTickets(call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, ApprovalReply>> {
  const found = new Map<string, ApprovalReply>();
  for (const { ticketId, id } of await lastRounds(call.tx, ids)) {
    const seen = await approvalSeen(call, id);
    if (seen !== undefined) found.set(ticketId, seen);
  }
  return found;
}
export type ApprovalCourse = ApprovalReply;

/** The last round of each of these tickets. */
export async function approvalsOfTickets(
  call: Call,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; state: ApprovalState; asksNobody: boolean }>> {
  const rows = await lastRounds(call.tx, ids);
  return new Map(rows.map(({ ticketId, id, state, asksNobody }) => [ticketId, { id, state, asksNobody }]));
}

/** Whether somebody answered in a step of the last round, for themselves or another, or another did in their place. */
export const hasAnswered = async ({ tx }: Call, ticketId: string, place: number, personId: string): Promise<boolean> =>
  (await lastVotes(tx, ticketId)).some((vote) => vote.place === place && [vote.voiceId, vote.byId].includes(personId));
