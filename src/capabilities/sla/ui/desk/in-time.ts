import type { ClockReply } from '../../contract-levels.ts';

/** A stretch of a clock's picture, in percent of its width. */
export type Segment = {
  readonly did: ClockReply['lines'][number]['did'] | 'ahead';
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly width: number;
};

type Pictured = Pick<ClockReply, 'lines' | 'remaining' | 'isRunning' | 'dueAt' | 'asOf' | 'isPast'>;

/**
 * A clock as a line: what ran and what waited to scale, what was closed drawn short, for nights and weekends are long and say little; and what
 * is left, to scale, as far as it is known when it ends.
 */
export function segmentsOf({ lines, remaining, isRunning, dueAt, asOf, isPast }: Pictured): Segment[] {
  const told = lines
    .filter(({ lasted }) => lasted > 0)
    .map(({ did, from, to, lasted }) => ({ did, from: Date.parse(from), to: Date.parse(to), lasted }));
  const isAhead = !isPast && isRunning && remaining > 0 && dueAt !== null;
  const ahead = isAhead ? [{ did: 'ahead' as const, from: Date.parse(asOf), to: Date.parse(dueAt), lasted: remaining }] : [];
  const all = [...told, ...ahead];
  const isDrawn = (did: Segment['did']): boolean => did === 'ran' || did === 'paused' || did === 'ahead';
  const drawn = all.reduce((sum, { did, lasted }) => (isDrawn(did) ? sum + lasted : sum), 0) || 1;
  const short = Math.min(0.1 * drawn, (0.25 * drawn) / Math.max(1, all.filter(({ did }) => !isDrawn(did)).length));
  const weights = all.map(({ did, lasted }) => (isDrawn(did) ? lasted : Math.min(lasted, short)));
  const sum = weights.reduce((one, other) => one + other, 0);
  let start = 0;
  return all.map(({ did, from, to }, index) => {
    const width = (100 * (weights[index] ?? 0)) / sum;
    start += width;
    return { did, from, to, start: start - width, width };
  });
}

/** Where a moment lies, in percent; undefined where the picture does not reach. */
export function placeOf(segments: readonly Segment[], at: number): number | undefined {
  const one = segments.find(({ from, to }) => from <= at && at <= to);
  return one && one.start + (one.width * (at - one.from)) / Math.max(1, one.to - one.from);
}

/** Names under each other would lie over each other: of two that are nearer than this the second is left out. */
const apart = 20;

/** The days whose beginnings are in the picture, with its own beginning, as far as their names have room. */
export function daysIn(segments: readonly Segment[], dayOf: (at: number) => string): { at: number; start: number }[] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = [{ at: first.from, start: 0 }];
  for (let at = first.from + hour - (first.from % hour); at < last.to && days.length < 400; at += hour) {
    if (dayOf(at) === dayOf(at - hour)) continue;
    const start = placeOf(segments, at);
    if (start !== undefined && start - (days.at(-1)?.start ?? 0) >= apart && start <= 100 - apart / 2) days.push({ at, start });
  }
  return days;
}

const hour = 3_600_000;
