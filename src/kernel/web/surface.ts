import { useLayoutEffect } from 'react';

/** Sizes of controls: a thumb's on the portal, a pointer's at the desk. On the document, because menus and dialogs stand outside the page. */
export function useSurface(surface: 'portal' | 'desk'): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['surface'] = surface;
  }, [surface]);
}
