import type { FieldFlag, Mover, State, StateGroup, Transition } from '../state-machine.ts';

/** A state whose label is the i18n key of its name. */
export const state = (key: string, group: StateGroup, fields: Record<string, FieldFlag> = {}): State => ({
  key,
  group,
  label: `tickets.state.${key}`,
  fields,
});

/** A move that is no reopening. */
export const move = (from: string, to: string, by: Mover[], needs: Transition['needs'] = []): Transition => ({
  from,
  to,
  by,
  reopens: false,
  needs,
});
