import { type Reading, readClock } from './clock.ts';
import type { ClockEvent } from './clock-events.ts';
import type { Hours } from './hours.ts';
import type { InForce } from './in-force.ts';
import { marksOf } from './marks.ts';
import type { Pinned, Place } from './pinned.ts';

/** One cycle of a clock: what was pinned as it began, and how it stood as it ended, or stands now. */
export type Cycle = {
  readonly level: InForce;
  readonly reading: Reading;
  readonly hours: Hours;
  /** The moment of the reading: the end of what is past. */
  readonly now: number;
  /** Since when this version counts for it; what it counts may lie before, where somebody had running clocks counted anew. */
  readonly pinnedAt: number;
  /** Another of its clock followed, or none fits any more. */
  readonly isPast: boolean;
  /** It did not end by itself: another agreement or version took its place, or none fits any more. */
  readonly isReplaced: boolean;
  /** Who had the ticket. */
  readonly teamId: string | null;
  readonly events: readonly ClockEvent[];
};

type Reader = Pick<Place, 'history' | 'hoursFor'> & { readonly now: number };

/** A cycle as it stands, or as it stood when it ended. */
export function readPinned(pins: readonly Pinned[], index: number, { history, hoursFor, now }: Reader): Cycle {
  const pinned = pins[index];
  if (pinned === undefined) throw new Error('No such cycle');
  const { level, events, carried, replaced, over } = pinned;
  const secondAt = (at: number | null): number | undefined => (at === null ? undefined : history[at]?.at);
  const isPast = index < pins.length - 1 || replaced !== null;
  const moment = (isPast ? secondAt(replaced ?? over) : undefined) ?? now;
  const hours = hoursFor(level);
  const reading = readClock(
    events,
    { version: level.number, target: level.definition.minutes, marks: marksOf(level.definition), carried },
    hours,
    moment,
  );
  if (reading === undefined) throw new Error('A cycle that never began');
  return {
    level,
    reading: { ...(replaced === null ? reading : cutOff(reading)), cycle: index + 1 },
    ...{ hours, now: moment, isPast, isReplaced: replaced !== null, events },
    pinnedAt: secondAt(pinned.pinned) ?? moment,
    teamId: teamOf(pinned, history, (replaced ?? over ?? history.length) - 1),
  };
}

/** What took its place counts on: of this one nothing comes any more, and only a breach is held against it. */
const cutOff = (reading: Reading): Reading => ({
  ...reading,
  state: reading.breachedAt === null ? 'canceled' : 'breached',
  isRunning: false,
  reasons: [],
  due: reading.breachedAt,
  nextAt: null,
});

/** Whose hold it is; else who had the ticket last before it ended. */
function teamOf({ level, begin }: Pinned, history: Place['history'], last: number): string | null {
  if (level.definition.team !== null) return level.definition.team;
  const team = history[Math.max(begin, last)]?.record['team'];
  return typeof team === 'string' ? team : null;
}
