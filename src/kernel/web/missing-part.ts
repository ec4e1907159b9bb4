import { useSyncExternalStore } from 'react';

const known = { isMissing: false };
const watchers = new Set<() => void>();

// Vite tells of every part of the program that did not arrive, whoever asked for it. Its file went with its release, or there was no network for a moment:
// either way the browser remembers the failure until the page is loaded anew. To ask under another address would bring a second copy of it, and still
// miss what that one is made of.
window.addEventListener('vite:preloadError', () => {
  known.isMissing = true;
  for (const tell of watchers) tell();
});

const follow = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

/** Whether a part of the program did not arrive; so it stays until the page is loaded anew. */
export const usePartMissing = (): boolean => useSyncExternalStore(follow, () => known.isMissing);
