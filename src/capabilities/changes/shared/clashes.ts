import type { Span } from './recurrence.ts';

/** A time at which something is touched. */
export type Touch = Span & { readonly id: string; readonly key: string };

/** Which of these meet another one on the same thing. Each thing is gone through once in the order of time, so thousands take no longer than a sort. */
export function meetingAmong(touches: readonly Touch[]): ReadonlySet<string> {
  const met = new Set<string>();
  for (const [, on] of Map.groupBy(touches, ({ key }) => key)) sweep(on, met);
  return met;
}

function sweep(on: readonly Touch[], met: Set<string>): void {
  let latest: Touch | undefined;
  for (const touch of on.toSorted((one, other) => one.from - other.from)) {
    if (latest !== undefined && touch.from < latest.until && touch.id !== latest.id) met.add(touch.id).add(latest.id);
    if (latest === undefined || touch.until > latest.until) latest = touch;
  }
}
