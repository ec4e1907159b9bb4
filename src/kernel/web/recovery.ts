import type { Query, QueryClient } from '@tanstack/react-query';
import { isUnreached } from './problem.ts';

/** What failed is not asked for again sooner than that because something else was answered: it may fail for ever while all else succeeds. */
const restOf = 3000;
const firstPause = 2000;
/** Of a page that was just loaded anew: where loading did not help it is not done again every moment. */
const pauseOfReloaded = 10_000;
const longestPause = 60_000;

const hearers = new Set<() => void>();
const looking = { timer: 0, pause: firstPause, until: 0 };

/** Hears that the way to the server is open again, until told to stop. Somebody waits, so the server is asked whether it lives. */
export function whenBack(hear: () => void): () => void {
  hearers.add(hear);
  lookOut();
  return () => void hearers.delete(hear);
}

/**
 * What found no server is asked for again once there is one, and nobody has to press a button: when the browser says that it has a network and the
 * server answers, when another question is answered, or when the server says that it lives. It is asked that more and more seldom, and only while
 * something is missing.
 */
export function recoverByItself(queries: QueryClient): void {
  hearers.add(() => askForLost(queries, 0));
  window.addEventListener('online', lookAtOnce);
  queries.getQueryCache().subscribe((told) => {
    if (told.type !== 'updated') return;
    if (told.action.type === 'success') askForLost(queries, restOf);
    if (told.action.type === 'error' && isUnreached(told.action.error)) lookOut();
  });
}

function askForLost(queries: QueryClient, rested: number): void {
  void queries.refetchQueries({ type: 'active', predicate: (query) => isLost(query, rested) }, { cancelRefetch: false });
}

const isLost = ({ state: { status, error, errorUpdatedAt } }: Query, rested: number): boolean =>
  status === 'error' && isUnreached(error) && Date.now() - errorUpdatedAt >= rested;

function lookOut(): void {
  if (looking.timer !== 0) return;
  if (Date.now() - looking.until > longestPause) looking.pause = isReloaded() ? pauseOfReloaded : firstPause;
  looking.timer = window.setTimeout(look, looking.pause);
  looking.until = Date.now() + looking.pause;
  looking.pause = Math.min(looking.pause * 2, longestPause);
}

/** A network is not yet a way to the server: what is loaded anew too early finds nothing and shows that. */
function lookAtOnce(): void {
  window.clearTimeout(looking.timer);
  Object.assign(looking, { pause: firstPause, until: Date.now() });
  look();
}

function look(): void {
  looking.timer = 0;
  fetch('/healthz').then(({ ok }) => (ok ? tellAll() : lookOut()), lookOut);
}

function tellAll(): void {
  for (const hear of hearers) hear();
}

const isReloaded = (): boolean =>
  performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');
