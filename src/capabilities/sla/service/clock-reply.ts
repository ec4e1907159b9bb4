import { remembered } from '../../../kernel/db/remembered.ts';
import type { ClockReply } from '../contract-levels.ts';
import type { Reading } from '../shared/clock.ts';
import { type Closed, explain, type Line } from '../shared/explain.ts';
import type { Escalation } from '../shared/level-definition.ts';
import type { Cycle } from '../shared/read-pinned.ts';
import { steadyOf } from '../shared/steady.ts';

/** The same evenings and mornings stand in the account of each clock: written once they cost a tenth. */
const written = remembered<number, string>();
const mostWritten = 20_000;

function instant(at: number): string {
  const known = written.get(at);
  if (known !== undefined) return known;
  if (written.size >= mostWritten) written.clear();
  const moment = new Date(at * 1000).toISOString();
  written.set(at, moment);
  return moment;
}

const over = { counts: false, until: null };
const maybe = (at: number | null): string | null => (at === null ? null : instant(at));

type Around = { readonly teams: ReadonlyMap<string, string> } & Pick<ClockReply, 'explanation' | 'can'>;

/** A cycle of a clock as it is told at a moment: with its account. */
export function clockReply({ level, reading, hours, now, ...beside }: Cycle, { teams, explanation, can }: Around): ClockReply {
  const { name, kind, supplier, target, minutes } = level.definition;
  const { state, isRunning, cycle, elapsed, remaining } = reading;
  const { isPast, isReplaced, teamId, pinnedAt } = beside;
  const { counts, until } = isPast ? over : steadyOf(reading, hours, now);
  return {
    level: { id: level.id, workspace: level.workspaceId, number: level.number, name, kind, supplier, target, minutes },
    calendar: { id: level.calendarId, name: level.calendarName, number: level.calendarNumber, timeZone: level.calendar.timeZone },
    ...{ state, isRunning, cycle, elapsed, remaining, isPast, isReplaced },
    ...{ explanation, can },
    pinnedAt: instant(pinnedAt),
    team: teamId === null ? null : { id: teamId, name: teams.get(teamId) ?? '' },
    startedAt: instant(reading.startedAt),
    reasons: [...reading.reasons],
    dueAt: maybe(reading.due),
    breachedAt: maybe(reading.breachedAt),
    pauses: [...new Set(level.definition.pauses.map(({ reason }) => reason))],
    next: isPast ? null : nextIn(reading, level.definition.escalations, now),
    marks: reachedIn(reading, level.definition.escalations, now),
    asOf: instant(now),
    counts,
    steadyUntil: maybe(until),
    lines: explain(reading, hours).map(lineReply),
  };
}

const lineReply = ({ from, to, did, closed, reasons, lasted, counted, total }: Line): ClockReply['lines'][number] => ({
  did,
  lasted,
  counted,
  total,
  from: instant(from),
  to: instant(to),
  reasons: [...reasons],
  closed: closed === undefined ? null : closedReply(closed),
});

/** The marks of a reading stand in the order of the escalations that they are of. */
const reachedIn = ({ marks }: Reading, escalations: readonly Escalation[], now: number): ClockReply['marks'] =>
  escalations.flatMap(({ at, amount }, index) => {
    const reached = marks[index]?.at ?? null;
    return reached === null || reached > now ? [] : [{ at, amount, reachedAt: instant(reached) }];
  });

function nextIn({ marks }: Reading, escalations: readonly Escalation[], now: number): ClockReply['next'] {
  const coming = escalations.flatMap(({ at, amount, deeds }, index) => {
    const expected = marks[index]?.at ?? null;
    return expected === null || expected <= now ? [] : [{ at, amount, expected, deeds: [...new Set(deeds.map(({ deed }) => deed))] }];
  });
  const [first] = coming.toSorted((one, other) => one.expected - other.expected);
  if (first === undefined) return null;
  const { expected, ...next } = first;
  return { ...next, expectedAt: instant(expected) };
}

const closedReply = (closed: Closed) => ({
  why: closed.why,
  name: 'name' in closed ? closed.name : null,
  date: 'date' in closed ? closed.date : null,
});
