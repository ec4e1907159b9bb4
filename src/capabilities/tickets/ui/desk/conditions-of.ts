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
  'new-today': [open, { field: 'createdAt', op: 'after', value: { relative: 'today' } }],
  'follow-up-due': [open, mine, { field: 'followUpAt', op: 'before', value: { relative: 'now' } }],
  vip: [open, { field: 'requesterVip', op: 'eq', value: true }],
  'recently-resolved': [ours, { field: 'resolvedAt', op: 'withinLast', value: { days: 7 } }],
};

/** What the list shows now, as comparisons: the queue's and those of its filters. */
export function conditionsOf(queueKey: string, { type, priority, state, team, assignee, requester, tag, q }: ViewSearch): Row[] {
  const queue = Object.entries(ofQueues).find(([key]) => key === queueKey)?.[1] ?? [open];
  const equal = { type, priority, team, requester };
  return [
    ...queue,
    ...Object.entries(equal).flatMap(([field, value]) => (value === undefined ? [] : [{ field, op: 'eq' as const, value }])),
    ...(state === undefined || state === 'open' || state === 'closed' ? [] : [{ field: 'state', op: 'eq' as const, value: state }]),
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
