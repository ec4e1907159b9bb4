import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';

/** A part of a screen that stands in a file of its own. */
interface Later<P> {
  Part: ComponentType<P>;
  /** Fetches the file before it is wanted. If that fails, drawing it fetches again and shows what went wrong. */
  load: () => void;
  /** The same, for whoever draws nothing before; resolves if it fails, too. */
  ready: () => Promise<void>;
}

/** Fetched when it is first drawn, or before; once it is here it is drawn at once, without a moment of `meanwhile`. */
export function later<P extends object>(from: () => Promise<ComponentType<P>>, meanwhile: ReactNode = null): Later<P> {
  const known: { part?: ComponentType<P> } = {};
  const load = async (): Promise<ComponentType<P>> => {
    known.part = await from();
    return known.part;
  };
  const Lazy = lazy(async () => ({ default: await load() }));
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, beside the imports, as React's own `lazy` is.
  function Part(props: P) {
    // Chosen once: another kind of component in the same place would forget what was written into it.
    const [Drawn] = useState(() => known.part ?? Lazy);
    return (
      <Suspense fallback={meanwhile}>
        <Drawn {...props} />
      </Suspense>
    );
  }
  const ready = (): Promise<void> =>
    load().then(
      () => undefined,
      () => undefined,
    );
  return { Part, load: () => void ready(), ready };
}

/**
 * A part that nobody asked for, a notice say: where its file does not arrive the page stands without it, until it is loaded anew. Browsers
 * remember that a module did not come, and do not fetch it again.
 */
export const unasked = <P extends object>(from: () => Promise<ComponentType<P>>): Later<P> => later(() => from().catch(() => Nothing));

const Nothing = () => null;

const again = 100;
const atLatest = 2000;
const settled = { is: false };
const watchers = new Set<() => void>();
const follow = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

/** True once the first view is drawn and the browser has nothing to do: what is only needed on use may be fetched now. */
export const useSettled = (): boolean => useSyncExternalStore(follow, () => settled.is);

/** Watches for that moment, and then fetches; once, in the layout. */
export function useSettling(fetches: readonly (() => void)[]): void {
  const queries = useQueryClient();
  useEffect(() => {
    const waiting = { timer: window.setTimeout(() => look(queries, waiting, fetches), again) };
    return () => window.clearTimeout(waiting.timer);
  }, [queries, fetches]);
}

function look(queries: QueryClient, waiting: { timer: number }, fetches: readonly (() => void)[]): void {
  if (queries.isFetching() > 0 || document.readyState !== 'complete')
    waiting.timer = window.setTimeout(() => look(queries, waiting, fetches), again);
  else whenIdle(() => settle(fetches));
}

/** Once the browser has drawn what it has, and then nothing to do; what comes back calls it off. */
export function whenIdle(then: () => void): () => void {
  // Safari has no such thing.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then, again);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(then, { timeout: atLatest });
  return () => cancelIdleCallback(asked);
}

function settle(fetches: readonly (() => void)[]): void {
  for (const fetch of fetches) fetch();
  settled.is = true;
  for (const tell of watchers) tell();
}
