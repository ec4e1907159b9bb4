import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import type { TicketQuery } from '../../contract.ts';

/** Part of a list's question that a queue decides. */
export type QueueQuery = Partial<Omit<TicketQuery, 'limit' | 'cursor' | 'sort'>>;

type QueueWord = 'queueMyOpen' | 'queueMyTasks' | 'queueWatching' | 'queueGroupsOpen' | 'queueUnassigned' | 'queueAll';

export type Queue = {
  readonly key: string;
  readonly word: QueueWord;
  readonly icon: IconName;
  readonly group: 'mine' | 'myGroups';
  /** The letter that leads here after `g`. */
  readonly letter: string;
  readonly query: QueueQuery;
};

/** The queues every agent has. */
export const queues: readonly Queue[] = [
  { key: 'my-open', word: 'queueMyOpen', icon: 'inbox', group: 'mine', letter: 'm', query: { assignee: 'me', state: 'open' } },
  {
    key: 'my-tasks',
    word: 'queueMyTasks',
    icon: 'tasks',
    group: 'mine',
    letter: 't',
    query: { assignee: 'me', type: 'task', state: 'open' },
  },
  { key: 'watching', word: 'queueWatching', icon: 'eye', group: 'mine', letter: 'w', query: { watcher: 'me', state: 'open' } },
  { key: 'groups-open', word: 'queueGroupsOpen', icon: 'people', group: 'myGroups', letter: 'g', query: { team: 'mine', state: 'open' } },
  {
    key: 'unassigned',
    word: 'queueUnassigned',
    icon: 'hand',
    group: 'myGroups',
    letter: 'u',
    query: { team: 'mine', assignee: 'none', state: 'open' },
  },
  { key: 'all', word: 'queueAll', icon: 'list', group: 'myGroups', letter: 'a', query: { state: 'open' } },
];

export const queueOf = (key: string): Queue | undefined => queues.find((queue) => queue.key === key);
