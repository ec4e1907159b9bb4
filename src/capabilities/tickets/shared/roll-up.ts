import { type Outcome, outcomeOf, type StateMachine, stateOf } from './state-machine.ts';

/** What a task amounts to: still to do, or how it ended. */
export type TaskEnd = Outcome | 'running';
/** How a request ends, or that it goes on. */
export type RolledUp = Exclude<TaskEnd, 'canceled'>;

/** What a state says of a task, whatever it is called. */
export const taskEnd = (machine: StateMachine, key: string): TaskEnd => {
  const state = stateOf(machine, key);
  return state === undefined ? 'running' : (outcomeOf(state) ?? 'running');
};

/**
 * What the tasks of a request make of it: canceled ones are ignored; while one is open it runs; any incomplete makes it
 * incomplete, else any complete makes it complete, else it was skipped. Ask when a task closes, not of a request that has none.
 */
export function rollUp(tasks: readonly TaskEnd[]): RolledUp {
  if (tasks.includes('running')) return 'running';
  if (tasks.includes('incomplete')) return 'incomplete';
  return tasks.includes('complete') ? 'complete' : 'skipped';
}
