import type { Mark, Reading } from './clock.ts';
import type { Escalation, LevelInput } from './level-definition.ts';

/** The end of what was agreed; it has a mark of its own, whatever else happens at it. */
export const breach = 'breach';

/** By what name the log knows a moment of a clock. */
export const keyOf = ({ at, amount }: Pick<Escalation, 'at' | 'amount'>): string => `${at}:${amount}`;

/** It ended in time: kept for the share that was met, and told to nobody. */
export const met = 'met';

/** The moments at which something comes by itself, in the order of the definition. */
export const marksOf = ({ escalations }: Pick<LevelInput, 'escalations'>): Mark[] =>
  escalations.map(({ at, amount }) => (at === 'share' ? { at, percent: amount } : { at, minutes: amount }));

/** A moment of a clock that has come: by its name, and when (seconds since 1970). */
export type Reached = { readonly mark: string; readonly at: number };

/** A moment of one cycle of one clock, as it is told. */
export type MarkRow = { readonly ticketId: string; readonly levelId: string; readonly cycle: number; readonly mark: string };

/** How a clock is kept: only one that still counts is. */
type Kept = { readonly state: 'running' | 'paused' | 'breached'; readonly due: number | null; readonly next: number | null };

/** `later` is what comes next once what has come is told. */
export type Standing = {
  readonly kept: Kept | undefined;
  readonly reached: readonly Reached[];
  readonly later: number | null;
  /** When it ended in time, where that is not marked yet. */
  readonly metAt: number | null;
};

/** What of a clock is kept, and which of its moments have come that were not told yet. */
export function standingOf(
  reading: Reading,
  { escalations }: Pick<LevelInput, 'escalations'>,
  told: ReadonlySet<string>,
  now: number,
): Standing {
  const untold = momentsOf(reading, escalations).filter(({ mark }) => !told.has(mark));
  const kept = { state: reading.state, due: reading.due, next: earliest(untold) };
  return {
    kept: isKept(kept) && counts(reading) ? kept : undefined,
    reached: untold.filter(({ at }) => at <= now),
    later: earliest(untold.filter(({ at }) => at > now)),
    metAt: reading.state === 'met' && !told.has(met) ? (reading.runs.at(-1)?.from ?? null) : null,
  };
}

const earliest = (moments: readonly Reached[]): number | null =>
  moments.reduce<number | null>((next, { at }) => Math.min(next ?? at, at), null);

const isKept = (kept: Omit<Kept, 'state'> & { state: Reading['state'] }): kept is Kept => kept.state !== 'met' && kept.state !== 'canceled';

/** It goes on, or waits: a breached clock that was stopped does neither. */
function counts({ runs }: Reading): boolean {
  const phase = runs.at(-1)?.phase;
  return phase === 'running' || phase === 'paused';
}

/** A target is missed a second after it is used up, and only by a clock that ran on. */
function momentsOf({ marks, breachedAt, isRunning, due }: Reading, escalations: readonly Escalation[]): Reached[] {
  const end = breachedAt ?? (isRunning ? due : null);
  return [
    ...escalations.flatMap((escalation, index) => reachedAt(keyOf(escalation), marks[index]?.at ?? null)),
    ...reachedAt(breach, end === null ? null : end + 1),
  ];
}

const reachedAt = (mark: string, at: number | null): Reached[] => (at === null ? [] : [{ mark, at }]);
