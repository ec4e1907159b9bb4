import type { TaskEnd } from './roll-up.ts';

/** One attempt at a step of a plan: how its task or its approval stands, if it has begun, and what was decided where it failed. */
export type StepRow = {
  readonly key: string;
  readonly attempt: number;
  readonly taskId: string | null;
  readonly end: TaskEnd | null;
  readonly decision: 'asks' | 'again' | 'goOn' | 'end' | null;
};

/** What an approval between tasks amounts to, as a task would: null before it is asked for. */
export function approvalEnd({ askedAt, answer }: { readonly askedAt: Date | null; readonly answer: Answer | null }): TaskEnd | null {
  if (askedAt === null) return null;
  if (answer === null) return 'running';
  return answer === 'approved' ? 'complete' : 'incomplete';
}

export type Answer = 'approved' | 'rejected';

/** `failed` asks what next; `passed` failed and the rest goes on without it; with `ended` nothing more begins. */
export const stepStates = ['coming', 'running', 'done', 'failed', 'passed', 'ended'] as const;
export type StepState = (typeof stepStates)[number];

/** How a step stands. What never began and is gone on without is not called for any more; what was skipped is done with: somebody said that it is not needed. */
export function stateOfStep({ end, decision }: Pick<StepRow, 'end' | 'decision'>): StepState {
  if (end === null) return decision === 'goOn' ? 'passed' : 'coming';
  if (end === 'running') return 'running';
  if (end === 'complete' || end === 'skipped') return 'done';
  if (decision === 'goOn') return 'passed';
  return decision === 'end' ? 'ended' : 'failed';
}

/** The last attempt at each step. */
export function latestAttempts<Row extends Pick<StepRow, 'key' | 'attempt'>>(rows: readonly Row[]): Map<string, Row> {
  const latest = new Map<string, Row>();
  for (const row of rows) if (row.attempt > (latest.get(row.key)?.attempt ?? 0)) latest.set(row.key, row);
  return latest;
}

type Ordered = { readonly key: string; readonly after: readonly string[] };

const isOver = (state: StepState | undefined): boolean => state === undefined || state === 'done' || state === 'passed';

/** The steps whose turn it is: all before them are over. Nothing begins once somebody ended the plan. */
export function stepsInTurn<Step extends Ordered>(steps: readonly Step[], states: ReadonlyMap<string, StepState>): Step[] {
  if ([...states.values()].includes('ended')) return [];
  return steps.filter(({ key, after }) => states.get(key) === 'coming' && after.every((one) => isOver(states.get(one))));
}

/** Whether something of the plan is still to be done or decided. */
export function goesOn(states: ReadonlyMap<string, StepState>): boolean {
  const all = [...states.values()];
  const open = all.includes('ended') ? ['running', 'failed'] : ['running', 'failed', 'coming'];
  return all.some((state) => open.includes(state));
}
