import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, such as `(max-width: 767px)`. For what differs in structure; looks belong in the style sheet. */
export function useMedia(query: string): boolean {
  const follow = useCallback(
    (tell: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => matchMedia(query).matches);
}
