const over = ['closedComplete', 'closedIncomplete', 'closedSkipped'] as const;

/** How a request ends, or that it goes on. */
export type RolledUp = (typeof over)[number] | 'running';

/**
 * What the tasks of a request make of it: canceled ones are ignored; while one is open it runs; any incomplete makes it
 * incomplete, else any complete makes it complete, else it was skipped. Ask when a task closes, not of a request that has none.
 */
export function rollUp(taskStates: readonly string[]): RolledUp {
  const states = taskStates.filter((state) => state !== 'canceled');
  if (!states.every((state) => over.some((end) => end === state))) return 'running';
  if (states.includes('closedIncomplete')) return 'closedIncomplete';
  return states.includes('closedComplete') ? 'closedComplete' : 'closedSkipped';
}
