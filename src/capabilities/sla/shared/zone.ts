import { Temporal } from 'temporal-polyfill';

/** A time during which the clocks of a zone are not changed; all in seconds, moments since 1970 (UTC). */
export type Steady = { readonly from: number; readonly to: number; readonly offset: number };

/**
 * The times between changes of the clock. Within one of them the wall is UTC plus a number, so that an hour which comes twice is there twice, one
 * that is left out is not, and neither is a day that a zone skipped, without a rule for any of them.
 */
export function steadyTimes(timeZone: string, from: number, to: number): Steady[] {
  const made: Steady[] = [];
  for (let start = from; start < to; ) {
    const here = Temporal.Instant.fromEpochMilliseconds(start * 1000).toZonedDateTimeISO(timeZone);
    const change = here.getTimeZoneTransition('next');
    const end = Math.min(to, change === null ? to : change.epochMilliseconds / 1000);
    made.push({ from: start, to: end, offset: here.offsetNanoseconds / 1e9 });
    start = end;
  }
  return made;
}
