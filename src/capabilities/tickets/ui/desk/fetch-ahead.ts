import type { QueryClient } from '@tanstack/react-query';
import { rowsQuery, viewsQuery } from './data.ts';
import { queryOf, type ViewSearch } from './use-view.ts';
import { isSavedKey, usualOf } from './usual.ts';

/** Asks for a list before its page is there; in the order of the saved view, which is asked for first where it is not known. */
export async function fetchAhead(queries: QueryClient, queueKey: string, asked: ViewSearch): Promise<void> {
  const saved = isSavedKey(queueKey) ? await queries.fetchQuery(viewsQuery).catch(() => undefined) : undefined;
  const { sort, as } = { ...usualOf(queueKey, saved?.items), ...asked };
  if (as === 'board' || as === 'calendar') return;
  await queries.prefetchInfiniteQuery(rowsQuery(queryOf(queueKey, { ...asked, sort })));
}
