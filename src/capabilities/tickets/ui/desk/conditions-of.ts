import type { Comparison, Condition } from '../../../../kernel/shared/conditions/condition.ts';
import type { QueueKey } from '../../shared/view-lists.ts';
import type { ViewSearch } from './use-view.ts';

type Row = Comparison;

const open: Row = { field: 'group', op: 'in', value: ['open', 'onHold'] };
const mine: Row = { field: 'assignee', op: 'eq', value: { me: true } };
const ours: Row = { field: 'team', op: 'in', value: { myTeams: true } };

/** The built-in queues in the condition language, as a start for a view of one's own. */
const ofQueues: Partial<Record<QueueKey, Row[]>> = {
  'my-open': [open, mine, { field: 'type', op: 'ne', value: 'task' }],
  'my-tasks': [open, mine, { field: 'type', op: 'eq', value: 'task' }],
  'groups-open': [open, ours],
  unassigned: [open, ours, { field: 'assignee', op: 'isEmpty' }],
  stalling: [open, ours, { field: 'updatedAt', op: 'before', value: { relative: 'today' } }],
  'new-today': [open, { field: 'createdAt', op: 'after', value: { relative: 'today' } }],
  'follow-up-due': [open, mine, { field: 'followUpAt', op: 'before', value: { relative: 'now' } }],
  vip: [open, { field: 'requesterVip', op: 'eq', value: true }],
  'recently-resolved': [ours, { field: 'resolvedAt', op: 'withinLast', value: { days: 7 } }],
};

/** What the list shows now, as comparisons: the queue's and those of its filters. */
export const conditionsOf = (queueKey: string, search: ViewSearch): Row[] => [
  ...(Object.entries(ofQueues).find(([key]) => key === queueKey)?.[1] ?? [open]),
  ...filtersOf(search),
];

/** The filters alone. */
export function filtersOf({ type, priority, state, team, assignee, requester, requestType, tag, q }: ViewSearch): Row[] {
  const equal = { type, priority, team, requester, requestType };
  return [
    ...Object.entries(equal).flatMap(([field, value]) => (value === undefined ? [] : [{ field, op: 'eq' as const, value }])),
    ...(state === undefined || state === 'open' || state === 'closed'
      ? []
      : [{ field: 'state', op: 'eq' as const, value: state.replace('is:', '') }]),
    ...(assignee === undefined ? [] : [assignedTo(assignee)]),
    ...(tag === undefined ? [] : [{ field: 'tags', op: 'contains' as const, value: tag }]),
    ...(q === undefined ? [] : [{ field: 'title', op: 'contains' as const, value: q }]),
  ];
}

function assignedTo(assignee: string): Row {
  if (assignee === 'none') return { field: 'assignee', op: 'isEmpty' };
  return { field: 'assignee', op: 'eq', value: assignee === 'me' ? { me: true } : assignee };
}

/** All of them, or any. */
export const joined = (rows: readonly Row[], by: 'all' | 'any'): Condition => (by === 'all' ? { all: [...rows] } : { any: [...rows] });

/** A condition as rows; null where it nests deeper than rows can show. */
export function flat(condition: Condition): { by: 'all' | 'any'; rows: Row[] } | null {
  if ('field' in condition) return { by: 'all', rows: [condition] };
  if ('not' in condition) return null;
  const [by, parts]: ['all' | 'any', readonly Condition[]] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
  const rows = parts.filter((part): part is Row => 'field' in part);
  return rows.length === parts.length ? { by, rows } : null;
}
