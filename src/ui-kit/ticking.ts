import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface Ticking {
  /** All rows in their order, also those that are not drawn. */
  keys: readonly string[];
  selected: ReadonlySet<string> | undefined;
  onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
}

/** Ticks a row; with Shift all from the one that was ticked last. */
export function useTicking({ keys, selected, onSelect }: Ticking): (key: string, isRange: boolean) => void {
  const anchor = useRef<string | null>(null);
  return (key, isRange) => {
    const range = isRange ? between(keys, anchor.current, key) : [];
    onSelect?.(range.length > 0 ? new Set([...(selected ?? []), ...range]) : toggled(selected, key));
    anchor.current = key;
  };
}

function between(keys: readonly string[], from: string | null, to: string): readonly string[] {
  const [one, other] = [keys.indexOf(from ?? ''), keys.indexOf(to)];
  return one < 0 || other < 0 ? [] : keys.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** The set with the key taken in, or out if it was in. */
export function toggled(keys: ReadonlySet<string> | undefined, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** A box tells only that it was ticked: whether Shift was down is seen on the way to it. */
export function useShift() {
  const shift = useRef(false);
  const see = (event: KeyboardEvent | PointerEvent): void => {
    shift.current = event.shiftKey;
  };
  return { watch: { onPointerDownCapture: see, onKeyDownCapture: see }, isRange: () => shift.current };
}
