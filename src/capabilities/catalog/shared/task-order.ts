import type { RequestTypeDefinition } from './request-type.ts';

type Task = RequestTypeDefinition['tasks'][number];

/** A key that no task has. */
export function freeKey(tasks: readonly Task[]): string {
  const taken = new Set(tasks.map(({ key }) => key));
  let number = tasks.length + 1;
  while (taken.has(`task${number}`)) number += 1;
  return `task${number}`;
}

/** Lets the task at a place wait for those at others, which get keys where they had none. */
export function withAfter(tasks: readonly Task[], at: number, places: readonly number[]): Task[] {
  const named: Task[] = [...tasks];
  for (const place of places)
    named.splice(place, 1, ...named.slice(place, place + 1).map((one) => ({ ...one, key: one.key ?? freeKey(named) })));
  const after = places.flatMap((place) => named[place]?.key ?? []);
  return named.map((task, index) => (index === at ? { ...task, after } : task));
}

/** Takes a task away; whatever waited for it waits for what it waited for. */
export function without(tasks: readonly Task[], at: number): Task[] {
  const gone = tasks[at];
  const rest = tasks.filter((_, index) => index !== at);
  if (gone?.key === undefined) return rest;
  return rest.map((task) => (task.after?.includes(gone.key ?? '') ? { ...task, after: instead(task.after, gone) } : task));
}

const instead = (after: readonly string[], gone: Task): string[] => [
  ...new Set(after.flatMap((key) => (key === gone.key ? (gone.after ?? []) : [key]))),
];
