import type { StateGroup } from './state-machine.ts';
import type { WaitingOn } from './types.ts';

/** What decides whose turn it is. */
export interface Turn {
  group: StateGroup;
  /** Why it is on hold; null when it isn't. */
  holdReason: string | null;
  /** Approvers who have not voted yet. */
  approverIds: readonly string[];
  requesterId: string;
  assigneeId: string | null;
}

/** Who has the ball, shown to the requester too. */
export interface Holder {
  who: WaitingOn;
  /** The people it waits for, where they are known: a team without an assignee has none. */
  personIds: readonly string[];
}

/** Whose turn it is now. A resolved ticket waits for its requester to confirm or reopen it, a closed one for nobody. */
export function holderOf({ group, holdReason, approverIds, requesterId, assigneeId }: Turn): Holder {
  if (group === 'closed') return { who: 'nobody', personIds: [] };
  if (approverIds.length > 0) return { who: 'approval', personIds: approverIds };

  const who = group === 'resolved' ? 'requester' : waitsFor(group, holdReason);
  if (who === 'requester') return { who, personIds: [requesterId] };
  return { who, personIds: who === 'team' && assigneeId !== null ? [assigneeId] : [] };
}

const holders: Readonly<Record<string, WaitingOn>> = {
  awaitingRequester: 'requester',
  awaitingVendor: 'vendor',
  awaitingChange: 'change',
  awaitingProblem: 'problem',
  untilDate: 'date',
};

/** A reason that an administrator added leaves the ball with the team. */
const waitsFor = (group: StateGroup, reason: string | null): WaitingOn =>
  group === 'onHold' && reason !== null && Object.hasOwn(holders, reason) ? (holders[reason] ?? 'team') : 'team';
