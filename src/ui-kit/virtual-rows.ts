import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';

interface VirtualRowsProps {
  count: number;
  heightOf: (index: number) => number;
  /** Stays drawn and is scrolled to, so that it never loses the focus. */
  kept: number;
  /** Called when the last rows come into view. */
  onEnd?: (() => void) | undefined;
}

interface VirtualRows {
  scroll: RefObject<HTMLDivElement | null>;
  items: readonly VirtualItem[];
  height: number;
}

type Rows = Pick<Virtualizer<HTMLDivElement, Element>, 'measurementsCache' | 'scrollOffset' | 'scrollRect'>;

/** Only the rows in view are drawn. */
export function useVirtualRows({ count, heightOf, kept, onEnd }: VirtualRowsProps): VirtualRows {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: heightOf,
    overscan: 8,
    // Until it is measured: rows in the first drawing, not in a second one after it.
    initialRect: { width: innerWidth, height: innerHeight },
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const from = Math.max(0, startIndex - overscan);
      const until = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, until - from + 1) }, (_, at) => from + at);
      return kept >= 0 && kept < count && !shown.includes(kept) ? [...shown, kept].sort((a, b) => a - b) : shown;
    },
  });
  useEffect(() => {
    if (kept >= 0 && !isInView(kept, rows)) rows.scrollToIndex(kept, { align: 'auto' });
  }, [kept, rows]);
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (count > 0 && last >= count - 5) onEnd?.();
  }, [last, count, onEnd]);
  return { scroll, items, height: rows.getTotalSize() };
}

/** A row that is seen whole needs no scrolling, which would have the page laid out at once. */
function isInView(index: number, { measurementsCache, scrollOffset, scrollRect }: Rows): boolean {
  const row = measurementsCache[index];
  if (row === undefined || scrollOffset === null || scrollRect === null) return false;
  return row.start >= scrollOffset && row.end <= scrollOffset + scrollRect.height;
}

/** Where a row stands. */
export const placeOf = (item: Pick<VirtualItem, 'size' | 'start'>) => ({ blockSize: item.size, transform: `translateY(${item.start}px)` });
