import { forgetEverything } from './storage.ts';

/** One thing that lies in this browser for our address, in which of its stores. */
export type HeldHere = {
  readonly store: 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage' | 'serviceWorker';
  readonly name: string;
};

/** What lies here now: read in the browser, told to nobody. A store that the browser refuses holds nothing. */
export async function heldHere(): Promise<HeldHere[]> {
  const kinds = await Promise.all(Object.entries(readers).map(([kind, read]) => namesOf(kind as HeldHere['store'], read)));
  return kinds.flat();
}

type Reader = () => Promise<readonly string[]>;

const readers: Readonly<Record<HeldHere['store'], Reader>> = {
  localStorage: async () => Object.keys(localStorage),
  sessionStorage: async () => Object.keys(sessionStorage),
  indexedDB: async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
  cacheStorage: async () => await caches.keys(),
  serviceWorker: async () => (await workers()).flatMap(({ active, waiting }) => pathOf(active ?? waiting)),
};

const namesOf = (kind: HeldHere['store'], read: Reader): Promise<HeldHere[]> =>
  read().then(
    (names) => [...names].sort().map((name) => ({ store: kind, name })),
    () => [],
  );

const workers = async (): Promise<readonly ServiceWorkerRegistration[]> => await navigator.serviceWorker.getRegistrations();
const pathOf = (worker: ServiceWorker | null): string[] => (worker === null ? [] : [new URL(worker.scriptURL).pathname]);

/** Takes it all out, whoever put it there. Cookies stay: one of them keeps the reader signed in, and no script sees it. */
export async function clearHere(): Promise<void> {
  forgetEverything();
  for (const { store: kind, name } of await heldHere()) await removers[kind](name);
}

const removers: Readonly<Record<HeldHere['store'], (name: string) => unknown>> = {
  localStorage: (name) => localStorage.removeItem(name),
  sessionStorage: (name) => sessionStorage.removeItem(name),
  indexedDB: (name) =>
    new Promise((done) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onerror: done, onblocked: done })),
  cacheStorage: (name) => caches.delete(name),
  serviceWorker: async () => await Promise.all((await workers()).map((one) => one.unregister())),
};
