import { useSyncExternalStore } from 'react';
import type { TicketChange } from '../../contract.ts';

/** A change that came too late: somebody else had changed the same. */
export type Conflict = {
  readonly number: string;
  readonly change: TicketChange;
  readonly error: unknown;
  readonly onDecided?: (() => void) | undefined;
};

let open: Conflict | null = null;
const listeners = new Set<() => void>();

export function openConflict(conflict: Conflict | null): void {
  open = conflict;
  for (const tell of listeners) tell();
}

const follow = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

/** What waits for a decision, if anything does. */
export const useConflict = (): Conflict | null => useSyncExternalStore(follow, () => open);
