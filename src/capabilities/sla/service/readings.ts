import { remembered } from '../../../kernel/db/remembered.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { eventsOf } from '../../../kernel/events/read.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { publishedIn } from '../queries/levels.ts';
import { readable } from '../replies.ts';
import type { Snapshot } from '../shared/clock-rules.ts';
import { cyclesOf } from '../shared/cycles.ts';
import { type Hours, hoursOf } from '../shared/hours.ts';
import type { InForce } from '../shared/in-force.ts';
import type { Cycle } from '../shared/read-pinned.ts';
import { snapshotsOf } from '../shared/ticket-history.ts';

const mostEvents = 200_000;

/** A ticket whose clocks are read. */
export type Clocked = { readonly id: string };

export type Read = Cycle & {
  /** Part of the ticket's history was brought along from elsewhere. */
  readonly isReplayed: boolean;
};

/** The clocks of some tickets as they stand now: of each the cycle it is in. */
export async function readingsOf(tx: Tx, tickets: readonly Clocked[], locale: Locale): Promise<Map<string, Read[]>> {
  const all = await cyclesOfTickets(tx, tickets, locale);
  return new Map([...all].map(([id, cycles]) => [id, cycles.filter(({ isPast }) => !isPast)]));
}

/**
 * All cycles of the clocks of some tickets. They follow from the tickets' events and from the versions that were in force when each began, so
 * that they read the same whenever they are read.
 */
export async function cyclesOfTickets(tx: Tx, tickets: readonly Clocked[], locale: Locale): Promise<Map<string, Read[]>> {
  const events = await eventsOf(
    tx,
    tickets.map(({ id }) => id),
    mostEvents,
  );
  const told = Map.groupBy(events, ({ objectId }) => objectId);
  const histories = new Map(tickets.map(({ id }) => [id, snapshotsOf(told.get(id) ?? [])]));
  const replayed = new Set(events.filter(({ facts }) => facts['replayed'] === true).map(({ objectId }) => objectId));
  const published = await publishedIn(tx, workspacesIn([...histories.values()].flat()));
  const now = Math.floor(tx.now.getTime() / 1000);
  const hoursHere = (level: InForce): Hours => hoursFor(tx, level, locale);
  return new Map(
    [...histories].map(([id, history]) => [
      id,
      cyclesOf(history, published, hoursHere, now).map((cycle) => ({ ...cycle, isReplayed: replayed.has(id) })),
    ]),
  );
}

/** Where the tickets lie, or lay: what was agreed there is told of for ever. */
const workspacesIn = (history: readonly Snapshot[]): string[] => [
  ...new Set(history.map(({ record }) => record['workspace']).filter((id) => typeof id === 'string')),
];

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
