import type { RequestTypeDefinition, Words } from './request-type.ts';

type Template = RequestTypeDefinition['tasks'][number];

/** A step of a plan as one request has it: what comes before it among the steps that its answers call for. */
export type PlannedStep = {
  readonly key: string;
  readonly place: number;
  readonly title: Words;
  readonly team: string | null;
  readonly after: readonly string[];
  /** Open time until it is due, or days of 24 hours. */
  readonly due: Template['due'];
  readonly dueInDays: number | undefined;
  /** Whom it asks, where it is an approval and no task. */
  readonly approval: Template['approval'];
};

/** Steps that nothing names are called by their place; no key that somebody wrote looks like it. */
const keyOf = ({ key }: Template, place: number): string => key ?? `#${place + 1}`;

/** The steps that are called for. What waits for a step that is not waits for what that one would have waited for. */
export function plannedSteps(tasks: readonly Template[], isCalledFor: (task: Template, key: string) => boolean): PlannedStep[] {
  const all = new Map(tasks.map((task, place) => [keyOf(task, place), task]));
  const wanted = new Set([...all].filter(([key, task]) => isCalledFor(task, key)).map(([key]) => key));
  // Each is looked through once: of thirty that wait for all before them there are half a milliard ways through.
  const found = new Map<string, readonly string[]>();
  const before = (key: string): readonly string[] => {
    const known = found.get(key) ?? (wanted.has(key) ? [key] : [...new Set((all.get(key)?.after ?? []).flatMap(before))]);
    found.set(key, known);
    return known;
  };
  return tasks.flatMap((task, place) => {
    const key = keyOf(task, place);
    const after = [...new Set((task.after ?? []).flatMap(before))];
    if (!wanted.has(key)) return [];
    const { title, team, due, dueInDays, approval } = task;
    return [{ key, place, title, team, after, due, dueInDays, approval }];
  });
}

export type TaskProblem = { readonly path: string; readonly code: string; readonly reason: string };

/** What is wrong with the order of tasks: a name twice, a step that waits for nobody knows what, and steps that wait for each other. */
export function taskProblems(tasks: readonly Template[], path: string): TaskProblem[] {
  const keys = tasks.map(keyOf);
  const twice = keys.flatMap((key, at) =>
    keys.indexOf(key) === at ? [] : [{ path: `${path}/${at}/key`, code: 'keyTwice', reason: 'Another task has this key.' }],
  );
  const unknown = tasks.flatMap(({ after = [] }, at) =>
    after.every((key) => keys.includes(key))
      ? []
      : [{ path: `${path}/${at}/after`, code: 'unknownTask', reason: 'It waits for a task that is not there.' }],
  );
  return [...twice, ...unknown, ...(twice.length + unknown.length > 0 ? [] : circles(tasks, path))];
}

/** Takes away again and again what waits for nothing that is left: what stays waits for itself. */
function circles(tasks: readonly Template[], path: string): TaskProblem[] {
  const left = new Map(tasks.map((task, at) => [keyOf(task, at), { at, after: task.after ?? [] }]));
  let free: string[];
  do {
    free = [...left].filter(([, { after }]) => !after.some((key) => left.has(key))).map(([key]) => key);
    for (const key of free) left.delete(key);
  } while (free.length > 0);
  return [...left.values()].map(({ at }) => ({ path: `${path}/${at}/after`, code: 'circle', reason: 'It waits for itself.' }));
}
