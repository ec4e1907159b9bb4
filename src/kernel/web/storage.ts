import { useSyncExternalStore } from 'react';
import { type BrowserKey, browserStorage } from '../shared/browser-storage.ts';

interface Shapes {
  theme: 'light' | 'dark' | 'system';
  language: string;
  keyMap: Record<string, string>;
  keysOff: boolean;
  paneSizes: Record<string, number>;
  railFolded: boolean;
  rowHeight: 'compact' | 'comfortable';
  drafts: Record<string, string>;
}

const name = (key: BrowserKey): string => `candor.${key}`;
const listeners = new Set<() => void>();
/** What was read last, so that the same text gives the same object: React compares by identity. */
const parsed = new Map<BrowserKey, { text: string | null; value: unknown }>();

/** The stored value, or undefined. Text that is not ours (an older shape, another hand) counts as absent. */
export function stored<K extends BrowserKey>(key: K): Shapes[K] | undefined {
  const text = read(name(key));
  const last = parsed.get(key);
  if (last?.text === text) return last.value as Shapes[K] | undefined;

  const value = text === null ? undefined : parse(text);
  parsed.set(key, { text, value });
  return value as Shapes[K] | undefined;
}

/** A browser that refuses cookies refuses this too, by throwing: then nothing is kept, and everything else works. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Refused or full: for this page it is as if it had not been chosen.
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value in this browser; undefined forgets it. */
export function store<K extends BrowserKey>(key: K, value: Shapes[K] | undefined): void {
  write(name(key), value === undefined ? undefined : JSON.stringify(value));
  for (const tell of listeners) tell();
}

/** Forgets what a person wrote or chose here: at sign-out, on a shared device nothing stays. */
export function forgetDrafts(): void {
  for (const key of Object.keys(browserStorage) as BrowserKey[]) if (browserStorage[key].kind === 'draft') store(key, undefined);
}

/** Forgets whatever a person chose or wrote in this browser; every screen that shows some of it follows. */
export function forgetEverything(): void {
  for (const key of Object.keys(browserStorage) as BrowserKey[]) store(key, undefined);
}

type Keys = { readonly changed: Readonly<Record<string, string>>; readonly off: boolean };

/** A copy of the person's keys, so that they work at once; undefined: as usual. */
export function keepKeysHere({ changed, off }: Keys = { changed: {}, off: false }): void {
  store('keyMap', Object.keys(changed).length === 0 ? undefined : { ...changed });
  store('keysOff', off || undefined);
}

const follow = (tell: () => void): (() => void) => {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
};

/** The stored value and its setter; follows other tabs too. */
export function useStored<K extends BrowserKey>(key: K): [Shapes[K] | undefined, (value: Shapes[K] | undefined) => void] {
  const value = useSyncExternalStore(follow, () => stored(key));
  return [value, (next) => store(key, next)];
}

/** A draft under a name of one's own, such as `reply:INC0000001`; an empty text forgets it. */
export function useDraft(id: string): [string, (text: string) => void] {
  const [drafts, setDrafts] = useStored('drafts');
  const keep = (text: string): void => {
    const { [id]: _, ...others } = stored('drafts') ?? {};
    setDrafts(text === '' ? others : { ...others, [id]: text });
  };
  return [drafts?.[id] ?? '', keep];
}
