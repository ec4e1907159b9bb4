import { z } from 'zod';

const Level = z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 high, 2 medium, 3 low');
const Priority = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .describe('1 critical, 2 high, 3 moderate, 4 low, 5 planning');
const Row = z.strictObject({ 1: Priority, 2: Priority, 3: Priority });

/** Impact → urgency → priority; each workspace may have its own. */
export const PriorityMatrix = z.strictObject({ 1: Row, 2: Row, 3: Row });

export type Level = z.infer<typeof Level>;
export type Priority = z.infer<typeof Priority>;
export type PriorityMatrix = z.infer<typeof PriorityMatrix>;

/** The matrix every desk knows. */
export const defaultMatrix: PriorityMatrix = {
  1: { 1: 1, 2: 2, 3: 3 },
  2: { 1: 2, 2: 3, 3: 4 },
  3: { 1: 3, 2: 4, 3: 5 },
};

/** Priority = impact × urgency; nobody types it in. */
export const priorityOf = (matrix: PriorityMatrix, impact: Level, urgency: Level): Priority => matrix[impact][urgency];

const upwards: Record<Priority, Priority> = { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4 };

/** One step more urgent, for a VIP or a critical configuration item where the workspace wants it; critical stays critical. */
export const bumped = (priority: Priority): Priority => upwards[priority];
