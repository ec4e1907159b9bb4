import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { StateMachine } from './state-machine.ts';

/** One place where two machines differ; a side that lacks it is undefined. */
export type Difference = { path: string; before: unknown; after: unknown };

/** Lists by what names their entries, so that inserting one does not make all after it differ. */
const named = ({ states, transitions, ...rest }: StateMachine): unknown => ({
  ...rest,
  states: Object.fromEntries(states.map((state) => [state.key, state])),
  transitions: Object.fromEntries(transitions.map((move) => [`${move.from}>${move.to}`, move])),
});

/** What differs between two machines, place by place. */
export const differencesOf = (before: StateMachine, after: StateMachine): Difference[] => between(named(before), named(after), '');

function between(before: unknown, after: unknown, path: string): Difference[] {
  if (sameJson(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => between(before[key], after[key], `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
