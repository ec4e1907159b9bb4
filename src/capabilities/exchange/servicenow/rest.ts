import type { PlannedLife, PlannedMoment } from './plan.ts';

/** What came in before of one incident. */
export type Seen = { moments: number; marks: readonly string[] };

/** What a file adds to it: rows that go in, and rows that came too late for it. */
export type Rest = { known: readonly string[]; fresh: readonly PlannedMoment[]; late: readonly PlannedMoment[] };

const savedAt = (mark: string): string => mark.split(' ', 1)[0] ?? '';

/**
 * The log only grows at its end: a row that stands before one which is in already has no place any more. It is told apart, so that it neither
 * vanishes nor takes the place of another.
 */
export function restOf({ moments }: Pick<PlannedLife, 'moments'>, seen: Seen | undefined): Rest {
  if (seen === undefined) return { known: [], fresh: moments, late: [] };
  const known = marksOf(seen, moments);
  const isIn = new Set(known);
  const end = known.map(savedAt).sort().at(-1) ?? '';
  const lastIn = moments.findLastIndex(({ mark }) => isIn.has(mark));
  const isLate = ({ mark }: PlannedMoment, at: number): boolean => at < lastIn || savedAt(mark) < end;
  const unseen = moments.map((moment, at) => ({ moment, late: isLate(moment, at) })).filter(({ moment }) => !isIn.has(moment.mark));
  const { fresh = [], late = [] } = Object.groupBy(unseen, (one) => (one.late ? 'late' : 'fresh'));
  return { known, fresh: fresh.map(({ moment }) => moment), late: late.map(({ moment }) => moment) };
}

/** An import of an earlier release kept no marks, only how many rows went in. */
const marksOf = ({ moments: count, marks }: Seen, moments: readonly PlannedMoment[]): readonly string[] =>
  marks.length > 0 ? marks : moments.slice(0, count).map(({ mark }) => mark);
