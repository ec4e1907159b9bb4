import { type StateMachine, stateOf } from './state-machine.ts';
import type { MachineProblem } from './validate-machine.ts';

export type InUse = { readonly state: string; readonly count: number };
/** Where the tickets of a state go that the new machine does not have. */
export type Destinations = Readonly<Record<string, string>>;

/** What would leave tickets without a state to be in: nobody publishes a machine before each of them knows where to go. */
export function lostStates(before: StateMachine, next: StateMachine, used: readonly InUse[], moves: Destinations): MachineProblem[] {
  return used.flatMap(({ state, count }) => {
    const kept = stateOf(next, state);
    if (kept !== undefined) return kept.group === stateOf(before, state)?.group ? [] : [regrouped(state, count)];
    const to = moves[state];
    if (to === undefined) return [vanished(state, count)];
    const target = stateOf(next, to);
    return target === undefined || target.retired ? [noSuchPlace(state, to)] : [];
  });
}

const vanished = (state: string, count: number): MachineProblem => ({
  path: '/machine/states',
  code: 'vanished',
  reason: `${count} ticket(s) are in the state '${state}', which would vanish: say in moves where they go, or retire the state.`,
});

const regrouped = (state: string, count: number): MachineProblem => ({
  path: '/machine/states',
  code: 'regrouped',
  reason: `${count} ticket(s) are in the state '${state}', whose group can therefore not change.`,
});

const noSuchPlace = (state: string, to: string): MachineProblem => ({
  path: `/moves/${state}`,
  code: 'noSuchPlace',
  reason: `Tickets cannot go to '${to}': it is no state of the new machine, or a retired one.`,
});
