import type { StateMachine } from '../state-machine.ts';
import { move, state } from './build.ts';

export const holdReasons = ['awaitingRequester', 'awaitingChange', 'awaitingProblem', 'awaitingVendor'] as const;
const resolutionCodes = [
  'solved',
  'workaround',
  'solvedByRequester',
  'notReproducible',
  'duplicate',
  'knownError',
  'noResolution',
] as const;

/** Whoever waits for the requester must have asked something. */
const question = { field: 'comment', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } } as const;
const resolution = { resolutionCode: 'required', resolutionNotes: 'required' } as const;
const atRest = { resolutionCode: 'readOnly', resolutionNotes: 'readOnly', holdReason: 'hidden' } as const;
const unresolved = { resolutionCode: 'hidden', resolutionNotes: 'hidden', holdReason: 'hidden' } as const;

/** New → In progress → On hold → Resolved → Closed, and Canceled until it is resolved. */
export const incidentMachine: StateMachine = {
  initial: 'new',
  fields: {
    holdReason: { type: 'choice', options: [...holdReasons] },
    comment: { type: 'text' },
    resolutionCode: { type: 'choice', options: [...resolutionCodes] },
    resolutionNotes: { type: 'text' },
  },
  states: [
    state('new', 'open', unresolved),
    state('inProgress', 'open', unresolved),
    state('onHold', 'onHold', { ...unresolved, holdReason: 'required' }),
    state('resolved', 'resolved', { ...resolution, holdReason: 'hidden' }),
    state('closed', 'closed', atRest),
    state('canceled', 'closed', { ...unresolved, comment: 'required' }),
  ],
  transitions: [
    move('new', 'inProgress', ['agent', 'system']),
    move('new', 'onHold', ['agent'], [question]),
    move('new', 'resolved', ['agent', 'requester', 'system']),
    move('new', 'canceled', ['agent', 'requester']),
    move('inProgress', 'onHold', ['agent'], [question]),
    move('inProgress', 'resolved', ['agent', 'requester', 'system']),
    move('inProgress', 'canceled', ['agent', 'requester']),
    move('onHold', 'inProgress', ['agent', 'requester', 'system']),
    move('onHold', 'resolved', ['agent', 'requester', 'system']),
    move('onHold', 'canceled', ['agent', 'requester']),
    { ...move('resolved', 'inProgress', ['agent', 'requester']), reopens: true },
    move('resolved', 'closed', ['agent', 'requester', 'system']),
  ],
};
