import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import type { TicketQuery } from '../../contract.ts';
import type { ColumnKey, Grouping, Look, QueueKey } from '../../shared/view-lists.ts';

/** Part of a list's question that a queue or a filter decides. */
export type QueueQuery = Partial<Omit<TicketQuery, 'limit' | 'cursor' | 'sort'>>;

/** How a list is drawn and ordered where its address says nothing else. */
export type Usual = {
  readonly sort?: TicketQuery['sort'] | undefined;
  readonly by?: Grouping | undefined;
  readonly columns?: ColumnKey[] | undefined;
  readonly as?: Look | undefined;
};

type QueueWord =
  | 'queueMyOpen'
  | 'queueReplied'
  | 'queueMyTasks'
  | 'queueWatching'
  | 'queueMentions'
  | 'queueGroupsOpen'
  | 'queueUnassigned'
  | 'queueStalling'
  | 'queueAsks'
  | 'queueBreaching'
  | 'queueBreached'
  | 'queueNewToday'
  | 'queueFollowUp'
  | 'queueVip'
  | 'queueMajor'
  | 'queueResolved'
  | 'queueAll';

export type Queue = {
  readonly key: QueueKey;
  readonly word: QueueWord;
  readonly icon: IconName;
  readonly group: 'mine' | 'myGroups';
  /** The letter that leads here after `g`. */
  readonly letter: string;
  /** Columns and order that suit it; what one looks for there comes first. */
  readonly usual?: Usual;
};

const answers: Usual = {
  sort: 'unansweredSince',
  columns: ['priority', 'number', 'title', 'state', 'requester', 'team', 'assignee', 'unansweredSince', 'updatedAt'],
};
const waits: Usual = {
  sort: 'createdAt',
  columns: ['priority', 'number', 'title', 'type', 'state', 'requester', 'team', 'hops', 'createdAt'],
};
const stalls: Usual = {
  as: 'table',
  sort: 'updatedAt',
  // As many as a window of 1440 holds: what moves out of it on the right is not read, and the title shrinks before it does.
  columns: ['priority', 'number', 'title', 'stalledBy', 'state', 'requester', 'assignee', 'hops', 'updatedAt'],
};
const runs: Usual = {
  sort: 'clockDueAt',
  columns: ['priority', 'number', 'title', 'clockDueAt', 'state', 'requester', 'team', 'assignee', 'updatedAt'],
};
const holds: Usual = {
  sort: 'followUpAt',
  columns: ['priority', 'number', 'title', 'requester', 'team', 'assignee', 'holdReason', 'followUpAt', 'waitingSince'],
};
const over: Usual = {
  sort: '-updatedAt',
  columns: ['number', 'title', 'type', 'state', 'requester', 'team', 'assignee', 'createdAt', 'updatedAt'],
};

/** The queues every agent has, in their order. */
export const queues: readonly Queue[] = [
  { key: 'my-open', word: 'queueMyOpen', icon: 'inbox', group: 'mine', letter: 'm' },
  { key: 'requester-replied', word: 'queueReplied', icon: 'reply', group: 'mine', letter: 'r', usual: answers },
  { key: 'my-tasks', word: 'queueMyTasks', icon: 'tasks', group: 'mine', letter: 't' },
  { key: 'watching', word: 'queueWatching', icon: 'eye', group: 'mine', letter: 'w' },
  { key: 'mentions', word: 'queueMentions', icon: 'speech', group: 'mine', letter: 'i' },
  { key: 'groups-open', word: 'queueGroupsOpen', icon: 'people', group: 'myGroups', letter: 'g' },
  { key: 'unassigned', word: 'queueUnassigned', icon: 'hand', group: 'myGroups', letter: 'u', usual: waits },
  { key: 'stalling', word: 'queueStalling', icon: 'clock', group: 'myGroups', letter: 's', usual: stalls },
  { key: 'asks-next', word: 'queueAsks', icon: 'tasks', group: 'myGroups', letter: 'f' },
  { key: 'breaching-soon', word: 'queueBreaching', icon: 'clock', group: 'myGroups', letter: 'b', usual: runs },
  { key: 'breached', word: 'queueBreached', icon: 'breached', group: 'myGroups', letter: 'o', usual: runs },
  { key: 'new-today', word: 'queueNewToday', icon: 'sun', group: 'myGroups', letter: 'n' },
  { key: 'follow-up-due', word: 'queueFollowUp', icon: 'pause', group: 'myGroups', letter: 'h', usual: holds },
  { key: 'vip', word: 'queueVip', icon: 'star', group: 'myGroups', letter: 'v' },
  { key: 'major-incidents', word: 'queueMajor', icon: 'flame', group: 'myGroups', letter: 'j' },
  { key: 'recently-resolved', word: 'queueResolved', icon: 'check-circle', group: 'myGroups', letter: 'e', usual: over },
  { key: 'all', word: 'queueAll', icon: 'list', group: 'myGroups', letter: 'a' },
];

export const queueOf = (key: string): Queue | undefined => queues.find((queue) => queue.key === key);

/** How many rows a list asks for at a time. */
export const pageSize = 50;

/** What the first view of a queue asks the API for, letter by letter: the page asks for it before the program that needs it is there. */
export const firstPageOf = ({ key, usual }: Queue): string =>
  `/tickets?view=${key}${usual?.sort === undefined ? '' : `&sort=${usual.sort}`}&limit=${pageSize}`;
