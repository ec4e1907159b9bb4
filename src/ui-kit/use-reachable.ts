import { type RefObject, useEffect, useRef } from 'react';

const reached = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/**
 * What scrolls and holds nothing that the keyboard stops at, such as a long text on a phone, is a stop itself (WCAG 2.1.1). Browsers begin to do
 * that by themselves; not all do.
 */
export function useReachable(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scroller = ref.current;
    if (scroller === null) return;
    const look = () => {
      const isStop = scroller.scrollHeight > scroller.clientHeight && scroller.querySelector(reached) === null;
      if (isStop) scroller.tabIndex = 0;
      else scroller.removeAttribute('tabindex');
    };
    const resizes = new ResizeObserver(look);
    for (const one of [scroller, ...scroller.children]) resizes.observe(one);
    return () => resizes.disconnect();
  }, []);
  return ref;
}
