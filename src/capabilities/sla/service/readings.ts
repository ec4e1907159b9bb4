import { remembered } from '../../../kernel/db/remembered.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { eventsOf } from '../../../kernel/events/read.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { publishedIn } from '../queries/levels.ts';
import { readable } from '../replies.ts';
import { type Reading, readClock } from '../shared/clock.ts';
import { clockEventsOf, type Snapshot } from '../shared/clock-rules.ts';
import { type Hours, hoursOf } from '../shared/hours.ts';
import { type InForce, inForceAt } from '../shared/in-force.ts';
import { marksOf } from '../shared/marks.ts';
import { rulesOf } from '../shared/rules-of.ts';
import { ticketFacts } from '../shared/ticket-facts.ts';
import { snapshotsOf } from '../shared/ticket-history.ts';

const mostEvents = 200_000;

/** A ticket whose clocks are read. */
export type Clocked = { readonly id: string; readonly workspaceId: string; readonly madeAt: Date };

export type Read = {
  readonly level: InForce;
  readonly reading: Reading;
  readonly hours: Hours;
  readonly now: number;
  /** Part of the ticket's history was brought along from elsewhere. */
  readonly isReplayed: boolean;
};

/**
 * All clocks of some tickets as they stand now. They follow from the tickets' events and from the versions that were in force when these
 * began, so that they read the same whenever they are read.
 */
export async function readingsOf(tx: Tx, tickets: readonly Clocked[], locale: Locale): Promise<Map<string, Read[]>> {
  const workspaces = [...new Set(tickets.map(({ workspaceId }) => workspaceId))];
  const ids = tickets.map(({ id }) => id);
  const [events, published] = await Promise.all([eventsOf(tx, ids, mostEvents), publishedIn(tx, workspaces)]);
  const told = Map.groupBy(events, ({ objectId }) => objectId);
  const now = Math.floor(tx.now.getTime() / 1000);
  return new Map(
    tickets.map(({ id, workspaceId, madeAt }) => {
      const happened = told.get(id) ?? [];
      const history = snapshotsOf(happened);
      const isReplayed = happened.some(({ facts }) => facts['replayed'] === true);
      const agreed = applying(inForceAt(published, workspaceId, madeAt), history);
      return [id, agreed.flatMap((level) => clockOf(level, history, { now, isReplayed, hours: hoursFor(tx, level, locale) }))];
    }),
  );
}

/** Of several with the same kind and target that fit the ticket as it is the first counts. */
function applying(agreed: readonly InForce[], history: readonly Snapshot[]): InForce[] {
  const taken = new Set<string>();
  return agreed.filter((level) => {
    const slot = slotOf(level);
    if (taken.has(slot) || !fits(level, history.at(-1))) return false;
    taken.add(slot);
    return true;
  });
}

/** Targets of their own stand beside each other, as holds of different teams do. */
const slotOf = ({ id, definition: { kind, target, team } }: InForce): string => (target === 'own' ? id : `${kind} ${target} ${team ?? ''}`);

const nobody = { personId: null, teamIds: [] };

function fits({ definition: { when }, calendar: { timeZone } }: InForce, last: Snapshot | undefined): boolean {
  if (last === undefined) return false;
  return when === null || evaluate(when, last.record, ticketFacts, { ...nobody, timeZone, now: new Date(last.at * 1000) });
}

function clockOf(level: InForce, history: readonly Snapshot[], { hours, ...how }: Pick<Read, 'hours' | 'now' | 'isReplayed'>): Read[] {
  const { number, definition, calendar } = level;
  const events = clockEventsOf(history, rulesOf(definition), ticketFacts, { ...nobody, timeZone: calendar.timeZone });
  const reading = readClock(events, { version: number, target: definition.minutes, marks: marksOf(definition) }, hours, how.now);
  return reading === undefined ? [] : [{ level, reading, hours, ...how }];
}

const mostHours = 500;
const laidOut = remembered<string, Hours>();

/** A version never changes, so its years are laid out once in this process. */
function hoursFor({ tenantId }: Tx, { calendarId, calendarNumber, calendar }: InForce, locale: Locale): Hours {
  const key = `${tenantId} ${calendarId} ${calendarNumber} ${locale}`;
  const hours = laidOut.get(key) ?? hoursOf(readable(calendar, locale));
  if (laidOut.size >= mostHours) laidOut.clear();
  laidOut.set(key, hours);
  return hours;
}
