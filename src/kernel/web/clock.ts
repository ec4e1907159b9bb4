import { useSyncExternalStore } from 'react';

type State = { shift: number | null };

const state: State = { shift: null };
const listeners = new Set<() => void>();

/** The time that screens count by: the browser's, moved as far as the clock of a test installation is. UTC, milliseconds. */
export const now = (): number => Date.now() + (state.shift ?? 0);

/** The same as a date. */
export const moment = (): Date => new Date(now());

/** A test installation tells with each answer how far its clock is ahead; no other does. */
export function hearClock(headers: Headers): void {
  const told = headers.get('x-test-clock');
  const shift = told === null ? null : Number(told);
  if (shift === state.shift || (shift === null && !headers.has('content-type'))) return;
  state.shift = shift;
  for (const tell of listeners) tell();
}

const follow = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

/** By how many milliseconds a test installation's clock is ahead; null anywhere else. */
export const useTestClock = (): number | null => useSyncExternalStore(follow, () => state.shift);
