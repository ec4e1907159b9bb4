import type { StateMachine } from '../state-machine.ts';
import { move, state } from './build.ts';

const holdReasons = ['awaitingRequester', 'awaitingVendor', 'untilDate'] as const;

const question = { field: 'comment', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } } as const;
const moment = { field: 'followUpAt', when: { field: 'holdReason', op: 'eq', value: 'untilDate' } } as const;
const running = { holdReason: 'hidden', followUpAt: 'hidden' } as const;
const untilDelivery = ['submitted', 'pendingApproval', 'approved', 'fulfilment', 'onHold'];

/** One number for the whole life of an ask: approved or not, fulfilled, delivered, closed as its tasks roll up. */
export const requestMachine: StateMachine = {
  initial: 'submitted',
  fields: {
    holdReason: { type: 'choice', options: [...holdReasons] },
    followUpAt: { type: 'dateTime' },
    comment: { type: 'text' },
  },
  states: [
    state('submitted', 'open', running),
    state('pendingApproval', 'open', running),
    state('approved', 'open', running),
    state('rejected', 'closed', { ...running, comment: 'required' }),
    state('fulfilment', 'open', running),
    state('onHold', 'onHold', { holdReason: 'required' }),
    state('delivered', 'resolved', running),
    state('closedComplete', 'closed', running),
    state('closedIncomplete', 'closed', running),
    state('closedSkipped', 'closed', running),
    state('closedCanceled', 'closed', running),
  ],
  transitions: [
    move('submitted', 'pendingApproval', ['system']),
    // A request type without approvals is approved as it is submitted.
    move('submitted', 'approved', ['system']),
    move('pendingApproval', 'approved', ['system']),
    move('pendingApproval', 'rejected', ['system']),
    move('approved', 'fulfilment', ['agent', 'system']),
    move('fulfilment', 'onHold', ['agent'], [question, moment]),
    move('onHold', 'fulfilment', ['agent', 'requester', 'system']),
    move('fulfilment', 'delivered', ['agent', 'system']),
    move('fulfilment', 'closedIncomplete', ['agent', 'system'], [{ field: 'comment' }]),
    move('fulfilment', 'closedSkipped', ['agent', 'system'], [{ field: 'comment' }]),
    { ...move('delivered', 'fulfilment', ['agent', 'requester'], [{ field: 'comment' }]), reopens: true },
    move('delivered', 'closedComplete', ['agent', 'requester', 'system']),
    move('delivered', 'closedIncomplete', ['agent', 'system']),
    // What was approved has changed: it is asked again, and waits.
    ...['approved', 'fulfilment', 'onHold'].map((from) => move(from, 'pendingApproval', ['system'])),
    ...untilDelivery.map((from) => move(from, 'closedCanceled', ['agent', 'requester'])),
  ],
};
