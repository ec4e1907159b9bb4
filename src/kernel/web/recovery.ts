import type { Query, QueryClient } from '@tanstack/react-query';
import { isUnreached } from './problem.ts';

/** What failed is not asked for again sooner than that because something else was answered: it may fail for ever while all else succeeds. */
const restOf = 3000;
const firstPause = 2000;
const longestPause = 60_000;

const hearers = new Set<() => void>();
const looking = { timer: 0, pause: firstPause };

/** Hears that the way to the server is open again, until told to stop. */
export function whenBack(hear: () => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/**
 * What found no server is asked for again once there is one, and nobody has to press a button: when the browser says that it has a network, when
 * another question is answered, or when the server says that it lives. It is asked that more and more seldom, and only while something is missing.
 */
export function recoverByItself(queries: QueryClient): void {
  window.addEventListener('online', () => back(queries));
  queries.getQueryCache().subscribe((told) => {
    if (told.type !== 'updated') return;
    if (told.action.type === 'success') askForLost(queries, restOf);
    if (told.action.type === 'error' && isUnreached(told.action.error)) lookOut(queries);
  });
}

function back(queries: QueryClient): void {
  window.clearTimeout(looking.timer);
  Object.assign(looking, { timer: 0, pause: firstPause });
  askForLost(queries, 0);
  for (const hear of hearers) hear();
}

function askForLost(queries: QueryClient, rested: number): void {
  void queries.refetchQueries({ type: 'active', predicate: (query) => isLost(query, rested) }, { cancelRefetch: false });
}

const isLost = ({ state: { status, error, errorUpdatedAt } }: Query, rested: number): boolean =>
  status === 'error' && isUnreached(error) && Date.now() - errorUpdatedAt >= rested;

function lookOut(queries: QueryClient): void {
  if (looking.timer !== 0) return;
  looking.timer = window.setTimeout(() => {
    looking.timer = 0;
    looking.pause = Math.min(looking.pause * 2, longestPause);
    fetch('/healthz').then(
      ({ ok }) => (ok ? back(queries) : lookOut(queries)),
      () => lookOut(queries),
    );
  }, looking.pause);
}
