import { type Outcome, outcomeOf, type State, type StateMachine, stateOf } from './state-machine.ts';

/** Where one of these moves ends a ticket as is meant; by what its state means, for the state may have any name. */
export const endAmong = (machine: StateMachine, moves: readonly { readonly to: string }[], outcome: Outcome): string | undefined =>
  moves.map(({ to }) => stateOf(machine, to)).find((state) => state !== undefined && outcomeOf(state) === outcome)?.key;

/** The state a duplicate ends in, which need not be reached by any move: its machine's usual end, never a retired one. */
export function endOfDuplicate({ states }: StateMachine): string | undefined {
  const ends = states.filter(({ group, retired }) => group === 'closed' && retired !== true);
  const usual = ends.find(({ key }) => key === 'closed' || key === 'closedSkipped');
  const like = (outcome: Outcome): State | undefined => ends.find((state) => outcomeOf(state) === outcome);
  return (usual ?? like('skipped') ?? like('complete') ?? ends[0])?.key;
}
