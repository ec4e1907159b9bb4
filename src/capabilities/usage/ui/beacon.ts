import type { Beacon } from '../shared/beacon.ts';

type Page = Beacon['page'];
type Tells = Partial<Pick<Beacon, 'vitals' | 'fault'>>;
type Kind = NonNullable<Beacon['fault']>['kind'];

const most = 1800;
const mostFaults = 5;
const kinds: readonly string[] = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'];

/** Tells of the page that is shown until it is told to stop. Holds nothing in the browser and reads nothing that it was not given. */
export function tellOf(first: Page, version: string) {
  const state = { page: first, begins: true, seconds: 0, since: shownSince(), faults: 0, vitals: watchVitals() };
  const tell = (more: Tells = {}): void => {
    const seconds = Math.min(most, Math.round(state.seconds + shownFor(state.since)));
    state.seconds = 0;
    state.since = shownSince();
    if (seconds === 0 && !state.begins && more.fault === undefined) return;
    const told: Beacon = { page: state.page, begins: state.begins, seconds, version, ...more };
    navigator.sendBeacon('/b', new Blob([JSON.stringify(told)], { type: 'application/json' }));
    state.begins = false;
  };
  const turned = (): void => {
    if (document.visibilityState === 'hidden') {
      state.seconds += shownFor(state.since);
      state.since = undefined;
      tell(state.vitals.taken());
    } else state.since = performance.now();
  };
  const failed = (thrown: unknown): void => {
    state.faults += 1;
    if (state.faults <= mostFaults) tell({ fault: faultOf(thrown) });
  };
  const onError = ({ error }: ErrorEvent): void => failed(error);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => failed(reason);
  document.addEventListener('visibilitychange', turned);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return {
    go: (page: Page): void => {
      if (page === state.page) return;
      tell(state.vitals.taken());
      Object.assign(state, { page, begins: true });
    },
    stop: (): void => {
      document.removeEventListener('visibilitychange', turned);
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
      state.vitals.stop();
    },
  };
}

/** A hidden page is not looked at. */
const shownSince = (): number | undefined => (document.visibilityState === 'hidden' ? undefined : performance.now());
const shownFor = (since: number | undefined): number => (since === undefined ? 0 : (performance.now() - since) / 1000);

/** The kind, and the lines that are places in our own files: the message stays here. */
function faultOf(thrown: unknown): NonNullable<Beacon['fault']> {
  const { name = '', stack = '' } = thrown instanceof Error ? thrown : {};
  const kind = /import|chunk|preload/i.test(String(thrown)) ? 'ChunkError' : kinds.includes(name) ? name : 'Other';
  const places = stack.split('\n').filter((line) => /\/assets\/[\w-]+\.js:\d+:\d+/.test(line));
  return { kind: kind as Kind, stack: places.slice(0, 12).join('\n').slice(0, 4000) };
}

interface Moved extends PerformanceEntry {
  readonly value?: number;
  readonly hadRecentInput?: boolean;
}

/** Measured once a load of the page: what comes later is of a page that was there already. */
function watchVitals() {
  const found = { lcp: 0, inp: 0, cls: 0 };
  const watch = (type: string, see: (entry: Moved) => void): PerformanceObserver => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(see));
    observer.observe({ type, buffered: true });
    return observer;
  };
  const all = [
    watch('largest-contentful-paint', ({ startTime }) => (found.lcp = startTime)),
    watch('event', ({ duration }) => (found.inp = Math.max(found.inp, duration))),
    watch('layout-shift', ({ value = 0, hadRecentInput }) => (found.cls += hadRecentInput ? 0 : value * 1000)),
  ];
  const stop = (): void => {
    for (const observer of all.splice(0)) observer.disconnect();
  };
  const taken = (): Tells => {
    if (all.length === 0) return {};
    stop();
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const ttfb = load?.responseStart ?? 0;
    return { vitals: Object.fromEntries(Object.entries({ ...found, ttfb }).map(([name, value]) => [name, Math.round(value)])) };
  };
  return { taken, stop };
}
