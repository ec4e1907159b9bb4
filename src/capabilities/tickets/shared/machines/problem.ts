import type { StateMachine } from '../state-machine.ts';
import { move, state } from './build.ts';

const resolutionCodes = ['fixApplied', 'riskAccepted', 'duplicate', 'canceled'] as const;

const resolution = { resolutionCode: 'required', resolutionNotes: 'required' } as const;
const atRest = { resolutionCode: 'readOnly', resolutionNotes: 'readOnly' } as const;
const unresolved = { resolutionCode: 'hidden', resolutionNotes: 'hidden' } as const;

/** On its way a problem goes back as well as on: a fix that does not hold sends one back to the cause. */
const way = ['new', 'assess', 'rootCause', 'fixInProgress'] as const;

/** New → Assess → Root cause analysis → Fix in progress → Resolved (fix applied, risk accepted, duplicate, canceled) → Closed. */
export const problemMachine: StateMachine = {
  initial: 'new',
  fields: { resolutionCode: { type: 'choice', options: [...resolutionCodes] }, resolutionNotes: { type: 'text' } },
  states: [
    ...way.map((key) => state(key, 'open', unresolved)),
    state('resolved', 'resolved', resolution),
    state('closed', 'closed', atRest),
  ],
  transitions: [
    ...way.flatMap((from) => way.filter((to) => to !== from && to !== 'new').map((to) => move(from, to, ['agent']))),
    ...way.map((from) => move(from, 'resolved', ['agent'])),
    { ...move('resolved', 'rootCause', ['agent']), reopens: true },
    { ...move('resolved', 'fixInProgress', ['agent']), reopens: true },
    move('resolved', 'closed', ['agent', 'system']),
  ],
};
