import { bumped, defaultMatrix, type Level, type Priority, PriorityMatrix, priorityOf } from './priority.ts';

type Levels = { readonly impact: number; readonly urgency: number; readonly vip: boolean };

/** The priority that impact and urgency make in this workspace, one step up for a VIP where the workspace wants it. */
export function derivedPriority(workspace: { matrix: unknown; bumpVip: boolean }, { impact, urgency, vip }: Levels): Priority {
  const matrix = workspace.matrix === null || workspace.matrix === undefined ? defaultMatrix : PriorityMatrix.parse(workspace.matrix);
  const priority = priorityOf(matrix, level(impact), level(urgency));
  return vip && workspace.bumpVip ? bumped(priority) : priority;
}

/** The database keeps levels between 1 and 3. */
const level = (value: number): Level => (value <= 1 ? 1 : value >= 3 ? 3 : 2);
