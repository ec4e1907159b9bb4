import type { ViewReply } from '../../shared/views.ts';
import { queueOf, type Usual } from './queues.ts';

const isId = (key: string): boolean => /^[0-9a-f]{8}-/.test(key);

/** A saved view has to be known before its list can be asked for in its order. */
export const isSavedKey = (queueKey: string): boolean => isId(queueKey);

/** What a queue, or whoever saved the view, chose. */
export function usualOf(queueKey: string, saved: readonly ViewReply[] | undefined): Usual {
  const view = saved?.find(({ id }) => id === queueKey);
  if (view === undefined) return queueOf(queueKey)?.usual ?? {};
  return { sort: view.sort, by: view.groupBy ?? undefined, columns: view.columns, as: view.look };
}
