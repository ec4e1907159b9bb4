import type { StateMachine } from '../state-machine.ts';
import { move, state } from './build.ts';

const ends = ['closedComplete', 'closedIncomplete', 'closedSkipped', 'canceled'];

/** A piece of work below a request. A canceled task never had to be done: the roll-up ignores it. */
export const taskMachine: StateMachine = {
  initial: 'open',
  fields: { workNote: { type: 'text' } },
  states: [
    state('open', 'open'),
    state('inProgress', 'open'),
    state('pending', 'onHold'),
    state('closedComplete', 'closed'),
    state('closedIncomplete', 'closed', { workNote: 'required' }),
    state('closedSkipped', 'closed', { workNote: 'required' }),
    state('canceled', 'closed'),
  ],
  transitions: [
    move('open', 'inProgress', ['agent', 'system']),
    move('open', 'pending', ['agent', 'system']),
    move('inProgress', 'pending', ['agent', 'system']),
    move('pending', 'inProgress', ['agent', 'system']),
    ...['open', 'inProgress', 'pending'].flatMap((from) => ends.map((to) => move(from, to, ['agent', 'system']))),
  ],
};
