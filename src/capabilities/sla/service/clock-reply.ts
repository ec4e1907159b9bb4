import type { ClockReply } from '../contract-levels.ts';
import type { Reading } from '../shared/clock.ts';
import { type Closed, explain } from '../shared/explain.ts';
import type { Hours } from '../shared/hours.ts';
import type { InForce } from '../shared/in-force.ts';
import { steadyOf } from '../shared/steady.ts';

const instant = (at: number): string => new Date(at * 1000).toISOString();
const maybe = (at: number | null): string | null => (at === null ? null : instant(at));

/** A clock as it is told at a moment: with its account. */
export function clockReply(level: InForce, reading: Reading, hours: Hours, now: number): ClockReply {
  const { name, kind, target, minutes } = level.definition;
  const { state, isRunning, cycle, elapsed, remaining } = reading;
  const { counts, until } = steadyOf(reading, hours, now);
  return {
    level: { id: level.id, number: level.number, name, kind, target, minutes },
    calendar: { id: level.calendarId, name: level.calendarName, number: level.calendarNumber, timeZone: level.calendar.timeZone },
    ...{ state, isRunning, cycle, elapsed, remaining },
    startedAt: instant(reading.startedAt),
    reasons: [...reading.reasons],
    dueAt: maybe(reading.due),
    breachedAt: maybe(reading.breachedAt),
    asOf: instant(now),
    counts,
    steadyUntil: maybe(until),
    lines: explain(reading, hours).map(({ from, to, closed, reasons, ...line }) => ({
      ...line,
      from: instant(from),
      to: instant(to),
      reasons: [...reasons],
      closed: closed === undefined ? null : closedReply(closed),
    })),
  };
}

const closedReply = (closed: Closed) => ({
  why: closed.why,
  name: 'name' in closed ? closed.name : null,
  date: 'date' in closed ? closed.date : null,
});
