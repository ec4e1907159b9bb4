import type { Call } from '../../../kernel/access/access.ts';
import type { ApprovalRecord } from '../queries.ts';
import type { ApprovalState } from '../shared/approval.ts';

/** Whoever asked with a plan of its own, and follows how it ends in the same transaction. */
export type ApprovalOwner = (call: Call, ticketId: string, state: ApprovalState) => Promise<void>;

const owners: { follow: ApprovalOwner | undefined } = { follow: undefined };

/** Told once by the composition root. */
export const heedOwner = (follow: ApprovalOwner): void => {
  owners.follow = follow;
};

/** A ticket that nobody moves would wait for ever: without an owner nothing is answered. */
export async function tellOwner(call: Call, { ticketId }: ApprovalRecord, state: ApprovalState): Promise<void> {
  if (owners.follow === undefined) throw new Error('An approval with a plan of its own, and nobody follows it');
  await owners.follow(call, ticketId, state);
}
