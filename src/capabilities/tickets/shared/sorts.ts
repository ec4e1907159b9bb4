export const sortKeys = [
  'updatedAt',
  'createdAt',
  'priority',
  'number',
  'dueAt',
  'clockDueAt',
  'followUpAt',
  'unansweredSince',
  'hops',
  'title',
  'type',
  'state',
  'team',
  'assignee',
  'requester',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** Each key ascending and, with a minus, descending. */
export const sorts = sortKeys.flatMap((key) => [key, `-${key}`] as const);
