import type { Reading } from './clock.ts';
import { type Hours, momentAfter, openIntervals } from './hours.ts';

/** Nothing is looked further ahead for than anybody looks at one screen. */
const horizon = 7 * 86_400;

/** How a clock goes on by itself from the moment of its reading: whether it counts, and until when that holds. Moments are seconds since 1970. */
export type Steady = { readonly counts: boolean; readonly until: number | null };

/**
 * Between the reading and `until` what is left follows from the reading alone, so that whoever shows it asks again no sooner: at the end of
 * the hours, at their beginning, or when the target is used up. Null where nothing comes by itself.
 */
export function steadyOf({ isRunning, due }: Pick<Reading, 'isRunning' | 'due'>, hours: Hours, now: number): Steady {
  const counted = isRunning ? momentAfter(hours, now, 1) : null;
  if (counted === null) return { counts: false, until: null };
  if (counted - 1 > now) return { counts: false, until: counted - 1 };
  const end = openIntervals(hours, now, now + horizon)[0]?.[1] ?? now + horizon;
  // A target that is used up at this second is breached with the next.
  return { counts: true, until: due !== null && due >= now ? Math.min(end, due + 1) : end };
}
