import type { StateMachine } from '../state-machine.ts';
import { move, state } from './build.ts';

const ends = ['closedSuccessful', 'closedWithIssues', 'closedUnsuccessful', 'closedBackedOut'];
const untilImplement = ['new', 'assess', 'authorize', 'scheduled'];

/**
 * Every way that some model of change takes. Only the house moves a change: which way is open to it, and who has to agree, is the model's, so a
 * state that somebody sets by hand would be a way round both.
 */
export const changeMachine: StateMachine = {
  initial: 'new',
  fields: {},
  states: [
    state('new', 'open'),
    state('assess', 'open'),
    state('authorize', 'open'),
    state('scheduled', 'open'),
    state('implement', 'open'),
    state('review', 'open'),
    { ...state('closedSuccessful', 'closed'), outcome: 'complete' },
    { ...state('closedWithIssues', 'closed'), outcome: 'complete' },
    { ...state('closedUnsuccessful', 'closed'), outcome: 'incomplete' },
    { ...state('closedBackedOut', 'closed'), outcome: 'incomplete' },
    state('canceled', 'closed'),
  ],
  transitions: [
    move('new', 'assess', ['system']),
    move('new', 'authorize', ['system']),
    move('new', 'scheduled', ['system']),
    move('assess', 'authorize', ['system']),
    move('assess', 'scheduled', ['system']),
    move('authorize', 'scheduled', ['system']),
    // Rejected, or taken back to be planned anew.
    ...['assess', 'authorize', 'scheduled'].map((from) => move(from, 'new', ['system'])),
    // What was approved has changed.
    move('scheduled', 'authorize', ['system']),
    // Begun without approval is told of, never hidden.
    ...untilImplement.map((from) => move(from, 'implement', ['system'])),
    move('implement', 'review', ['system']),
    ...ends.map((to) => move('review', to, ['system'])),
    ...untilImplement.map((from) => move(from, 'canceled', ['system'])),
  ],
};
