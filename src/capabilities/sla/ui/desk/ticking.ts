import { useEffect, useReducer } from 'react';
import type { ClockReply } from '../../contract-levels.ts';

type Ticking = Pick<ClockReply, 'remaining' | 'counts' | 'asOf' | 'steadyUntil'>;

/** Longer waits overflow the browsers' timers; shorter ones would ask a server that does not answer again and again. */
const longest = 86_400;
const soonest = 15;

/** Seconds left some seconds after a reading; what stands outside its hours stays. */
export const leftAfter = ({ remaining, counts }: Ticking, seconds: number): number =>
  counts ? remaining - Math.floor(seconds) : remaining;

/** In how many seconds whole minutes of it read otherwise: with the last second of a minute that is left, with the first of one that is over. */
export const nextTurn = (left: number): number => (left >= 0 ? (left % 60) + 1 : 60 - (-left % 60));

/** In how many seconds after its reading a clock has to be read anew; null where nothing comes by itself. */
export const staleAfter = ({ asOf, steadyUntil }: Ticking): number | null =>
  steadyUntil === null ? null : (Date.parse(steadyUntil) - Date.parse(asOf)) / 1000;

/** What comes next and in how many seconds: other words, or the end of what the reading knows. Null where nothing comes by itself. */
export function nextStep(clock: Ticking, passed: number): { does: 'turn' | 'stale'; after: number } | null {
  const stale = staleAfter(clock);
  const turn = clock.counts ? nextTurn(leftAfter(clock, passed)) : null;
  if (turn !== null && (stale === null || passed + turn < stale)) return { does: 'turn', after: turn };
  return stale === null ? null : { does: 'stale', after: Math.max(soonest, stale - passed) };
}

/**
 * What is left of a clock that was read at `readAt` (the browser's time, so that no wrong clock of a browser tells): drawn anew when its
 * minutes change, and read anew when its hours end, begin, or its target is used up. In between nothing happens.
 */
export function useLeft(clock: Ticking, readAt: number, readAnew: () => void): number {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const passed = (Date.now() - readAt) / 1000;
  const step = nextStep(clock, passed);
  useEffect(() => {
    if (step === null) return;
    const isNow = step.does === 'stale' && step.after <= longest;
    const timer = setTimeout(isNow ? readAnew : draw, Math.min(longest, step.after) * 1000);
    return () => clearTimeout(timer);
  });
  return leftAfter(clock, passed);
}
