import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { hearOfRequest } from './service/ask.ts';
import { followSilence } from './service/due.ts';
import { hearOfLeaving } from './service/left.ts';
import { tellOfApproval } from './service/letters.ts';

/** Asks for what waits for approval, and again where what was asked has changed: within the worker's beat. */
export const requestsToApprove: Subscriber = {
  name: 'approvals.requests',
  types: ['ticket.created', 'ticket.changed', 'ticket.stepToApprove'],
  purpose: 'service',
  hear: hearOfRequest,
};

/** Nobody waits for the answer of somebody who has left. */
export const approversWhoLeft: Subscriber = {
  name: 'approvals.leavers',
  types: ['person.deactivated'],
  purpose: 'service',
  hear: hearOfLeaving,
};

/** What comes of silence, within a minute of its moment. */
export const sweepSilence: Sweep = { name: 'approvals.silence', every: 60_000, run: followSilence };

/** Letters to whoever is asked, and to whom it is for once it ended. */
export const approvalLetters: Subscriber = {
  name: 'approvals.letters',
  types: [
    'approval.asked',
    'approval.answered',
    'approval.approverAdded',
    'approval.approverLeft',
    'approval.reminded',
    'approval.timedOut',
  ],
  purpose: 'service',
  hear: tellOfApproval,
};
