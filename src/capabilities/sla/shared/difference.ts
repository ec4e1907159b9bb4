import type { Cycle } from './read-pinned.ts';

/** A running clock as it counts, and as it would if it were counted anew; undefined where nothing that is published fits the ticket. */
export type Difference = { readonly ticketId: string; readonly before: Cycle; readonly after: Cycle | undefined };

export type Outcome = 'missed' | 'saved' | 'ended' | 'earlier' | 'later' | 'same';

/** What counting anew does to a clock, the gravest first. */
export function outcomeOf({ before, after }: Difference): Outcome {
  if (after === undefined) return 'ended';
  const [wasMissed, isMissed] = [before.reading.breachedAt !== null, after.reading.breachedAt !== null];
  if (wasMissed !== isMissed) return isMissed ? 'missed' : 'saved';
  const by = after.reading.remaining - before.reading.remaining;
  if (by === 0) return 'same';
  return by < 0 ? 'earlier' : 'later';
}

/** Whether a cycle has a newer version to be counted by. */
export const isNewer = (before: Cycle, after: Cycle | undefined): boolean =>
  after === undefined ||
  after.level.number !== before.level.number ||
  after.level.calendarNumber !== before.level.calendarNumber ||
  after.level.calendarId !== before.level.calendarId;
