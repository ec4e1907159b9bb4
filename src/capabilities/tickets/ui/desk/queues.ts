import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import type { TicketQuery } from '../../contract.ts';
import type { QueueKey } from '../../shared/view-lists.ts';

/** Part of a list's question that a queue or a filter decides. */
export type QueueQuery = Partial<Omit<TicketQuery, 'limit' | 'cursor' | 'sort'>>;

type QueueWord =
  | 'queueMyOpen'
  | 'queueReplied'
  | 'queueMyTasks'
  | 'queueWatching'
  | 'queueGroupsOpen'
  | 'queueUnassigned'
  | 'queueNewToday'
  | 'queueFollowUp'
  | 'queueVip'
  | 'queueResolved'
  | 'queueAll';

export type Queue = {
  readonly key: QueueKey;
  readonly word: QueueWord;
  readonly icon: IconName;
  readonly group: 'mine' | 'myGroups';
  /** The letter that leads here after `g`. */
  readonly letter: string;
};

/** The queues every agent has, in their order. */
export const queues: readonly Queue[] = [
  { key: 'my-open', word: 'queueMyOpen', icon: 'inbox', group: 'mine', letter: 'm' },
  { key: 'requester-replied', word: 'queueReplied', icon: 'reply', group: 'mine', letter: 'r' },
  { key: 'my-tasks', word: 'queueMyTasks', icon: 'tasks', group: 'mine', letter: 't' },
  { key: 'watching', word: 'queueWatching', icon: 'eye', group: 'mine', letter: 'w' },
  { key: 'groups-open', word: 'queueGroupsOpen', icon: 'people', group: 'myGroups', letter: 'g' },
  { key: 'unassigned', word: 'queueUnassigned', icon: 'hand', group: 'myGroups', letter: 'u' },
  { key: 'new-today', word: 'queueNewToday', icon: 'sun', group: 'myGroups', letter: 'n' },
  { key: 'follow-up-due', word: 'queueFollowUp', icon: 'pause', group: 'myGroups', letter: 'h' },
  { key: 'vip', word: 'queueVip', icon: 'star', group: 'myGroups', letter: 'v' },
  { key: 'recently-resolved', word: 'queueResolved', icon: 'check-circle', group: 'myGroups', letter: 'e' },
  { key: 'all', word: 'queueAll', icon: 'list', group: 'myGroups', letter: 'a' },
];

export const queueOf = (key: string): Queue | undefined => queues.find((queue) => queue.key === key);
