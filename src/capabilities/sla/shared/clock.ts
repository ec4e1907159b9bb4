import { type ClockEvent, cycleOf, type Stretch } from './clock-events.ts';
import { type Hours, momentAfter, openBetween } from './hours.ts';

/** When somebody is told, or something done: at a share of the target, or so many business minutes before or after its end. */
export type Mark = { readonly at: 'share'; readonly percent: number } | { readonly at: 'before' | 'after'; readonly minutes: number };

/** A version of a target, pinned when a cycle began. `target` is in business minutes and at least one. */
export type Target = {
  readonly version: number;
  readonly target: number;
  readonly marks: readonly Mark[];
  /** Business seconds that had counted before the cycle began, under what was agreed then. */
  readonly carried?: number;
};

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'canceled';

/** How a clock stands at a moment. All times are seconds; moments since 1970 (UTC). */
export type Reading = {
  /** A clock that breached stays so in its cycle; `isRunning` tells whether it still counts. */
  readonly state: ClockState;
  readonly isRunning: boolean;
  /** 1 for the first start, one more with each restart. */
  readonly cycle: number;
  readonly startedAt: number;
  /** What it waits for, while it is paused. */
  readonly reasons: readonly string[];
  /** Business seconds that counted. */
  readonly elapsed: number;
  /** Business seconds that are left; below zero by as many as it is over. */
  readonly remaining: number;
  /** When the target is used up, if nothing happens in between; null while it is paused or stopped before that, and where the calendar never opens again. */
  readonly due: number | null;
  /** The same as `due`, where the clock went on running after it. */
  readonly breachedAt: number | null;
  readonly marks: readonly { readonly mark: Mark; readonly at: number | null }[];
  /** The next moment at which a mark is reached or the target used up: when to look again. Null if nothing comes by itself. */
  readonly nextAt: number | null;
  readonly runs: readonly Run[];
};

/** A stretch with what it counted, and what had counted before it. */
export type Run = Stretch & { readonly counted: number; readonly before: number };

/**
 * Reads a clock: nothing but these events, this version of the target and this version of the calendar decides, so that it reads the same
 * whenever and wherever it is read. Undefined before it was started.
 *
 * It is due at the first moment by which the target is used up, so at the end of a day's hours and not at the beginning of the next ones. Stopped
 * at that moment or before it is met; one that runs a second longer, be it at night, is breached.
 */
export function readClock(
  events: readonly ClockEvent[],
  { target, marks, carried = 0 }: Target,
  hours: Hours,
  now: number,
): Reading | undefined {
  const cycle = cycleOf(events, now);
  const last = cycle?.stretches.at(-1);
  const first = cycle?.stretches[0];
  if (cycle === undefined || last === undefined || first === undefined) return undefined;
  const runs = counted(cycle.stretches, hours, carried);
  const elapsed = runs.reduce((sum, run) => sum + run.counted, carried);
  const due = whenUsed(runs, hours, target * 60);
  const breachedAt = due !== null && runs.some(({ phase, to }) => phase === 'running' && to > due) ? due : null;
  const reached = marks.map((mark) => ({ mark, at: whenUsed(runs, hours, secondsUntil(mark, target)) }));
  return {
    state: stateOf(last, breachedAt),
    isRunning: last.phase === 'running',
    cycle: cycle.cycle,
    startedAt: first.from,
    reasons: last.reasons,
    elapsed,
    remaining: target * 60 - elapsed,
    due,
    breachedAt,
    marks: reached,
    nextAt: earliestAfter(now, [due, ...reached.map(({ at }) => at)]),
    runs,
  };
}

function counted(stretches: readonly Stretch[], hours: Hours, carried: number): Run[] {
  let before = carried;
  return stretches.map((stretch) => {
    const run = { ...stretch, before, counted: stretch.phase === 'running' ? openBetween(hours, stretch.from, stretch.to) : 0 };
    before += run.counted;
    return run;
  });
}

/** The first moment by which so many business seconds had counted, or will have, if it runs and nothing happens. */
function whenUsed(runs: readonly Run[], hours: Hours, seconds: number): number | null {
  const run = runs.find((one) => one.phase === 'running' && one.before + one.counted >= seconds) ?? runs.at(-1);
  return run?.phase === 'running' ? momentAfter(hours, run.from, seconds - run.before) : null;
}

/** A mark lies at least at the start: half an hour before the end of ten minutes is at once. */
function secondsUntil(mark: Mark, target: number): number {
  if (mark.at === 'share') return Math.ceil((target * 60 * mark.percent) / 100);
  return Math.max(0, (target + (mark.at === 'after' ? mark.minutes : -mark.minutes)) * 60);
}

function stateOf({ phase }: Stretch, breachedAt: number | null): ClockState {
  if (phase === 'canceled') return 'canceled';
  if (breachedAt !== null) return 'breached';
  return phase === 'stopped' ? 'met' : phase;
}

const earliestAfter = (now: number, moments: readonly (number | null)[]): number | null =>
  moments.reduce<number | null>((next, at) => (at === null || at <= now || (next !== null && next <= at) ? next : at), null);
