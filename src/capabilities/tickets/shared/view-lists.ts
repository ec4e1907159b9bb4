// Without a validator: the desk's addresses are read with them, and those belong to every first view.

/** The queues every desk has, in their order. */
export const queueKeys = [
  'my-open',
  'requester-replied',
  'my-tasks',
  'watching',
  'mentions',
  'groups-open',
  'unassigned',
  'stalling',
  'asks-next',
  'breaching-soon',
  'breached',
  'new-today',
  'follow-up-due',
  'vip',
  'major-incidents',
  'recently-resolved',
  'all',
] as const;
export type QueueKey = (typeof queueKeys)[number];

/** Whose a view is. */
export const scopes = ['own', 'team', 'workspace', 'tenant'] as const;
export const groupings = ['state', 'priority', 'type', 'team', 'assignee', 'requester', 'workspace'] as const;
export type Grouping = (typeof groupings)[number];

/** How a list is drawn: beside the open ticket, or over the whole width. */
export const looks = ['split', 'table', 'board', 'calendar'] as const;
export type Look = (typeof looks)[number];

/** The columns a list can show. */
export const columnKeys = [
  'number',
  'title',
  'type',
  'state',
  'priority',
  'requester',
  'team',
  'assignee',
  'workspace',
  'waitingOn',
  'waitingSince',
  'holdReason',
  'followUpAt',
  'dueAt',
  'clockDueAt',
  'unansweredSince',
  'hops',
  'stalledBy',
  'createdAt',
  'updatedAt',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** What a table shows unless somebody chose otherwise. */
export const usualColumns: readonly ColumnKey[] = [
  'priority',
  'number',
  'title',
  'requester',
  'state',
  'team',
  'assignee',
  'dueAt',
  'updatedAt',
];

/** The columns among what is said, each once, in the order it is said in. */
export const columnsIn = (said: readonly unknown[]): ColumnKey[] =>
  [...new Set(said)].flatMap((one) => columnKeys.filter((key) => key === one));
