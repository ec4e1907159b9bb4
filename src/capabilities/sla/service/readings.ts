import { remembered } from '../../../kernel/db/remembered.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { eventsOf } from '../../../kernel/events/read.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { publishedIn } from '../queries/levels.ts';
import { readable } from '../replies.ts';
import type { Snapshot } from '../shared/clock-rules.ts';
import { cyclesOf } from '../shared/cycles.ts';
import { type Difference, isNewer } from '../shared/difference.ts';
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
export async function cyclesOfTickets(
  tx: Tx,
  tickets: readonly Clocked[],
  locale: Locale,
  at: Date = tx.now,
): Promise<Map<string, Read[]>> {
  const { histories, replayed, read } = await gathered(tx, tickets, { locale, at });
  return new Map([...histories].map(([id, history]) => [id, read(history).map((cycle) => ({ ...cycle, isReplayed: replayed.has(id) }))]));
}

/** What of the running clocks that are meant would be otherwise, if they were counted anew by what is published now. */
export async function differencesOf(
  tx: Tx,
  tickets: readonly Clocked[],
  isMeant: (cycle: Cycle) => boolean,
  locale: Locale,
): Promise<Difference[]> {
  const { histories, read } = await gathered(tx, tickets, { locale, at: tx.now });
  return [...histories].flatMap(([ticketId, history]) => {
    const running = read(history).filter((cycle) => !cycle.isPast && isCounting(cycle) && isMeant(cycle));
    const anew = running.length === 0 ? [] : read([...history, renewalOf(running, history, tx.now)]);
    return running
      .map((before) => ({ ticketId, before, after: anew.find(({ level, isPast }) => !isPast && level.id === before.level.id) }))
      .filter(({ before, after }) => isNewer(before, after));
  });
}

const isCounting = ({ reading: { isRunning, reasons } }: Cycle): boolean => isRunning || reasons.length > 0;

const renewalOf = (running: readonly Cycle[], history: readonly Snapshot[], now: Date): Snapshot => ({
  at: Math.floor(now.getTime() / 1000),
  millis: now.getTime(),
  record: history.at(-1)?.record ?? {},
  renewed: running.map(({ level }) => level.id),
});

/** Everything that clocks of these tickets follow from, asked for once. */
async function gathered(tx: Tx, tickets: readonly Clocked[], { locale, at }: { locale: Locale; at: Date }) {
  const events = await eventsOf(
    tx,
    tickets.map(({ id }) => id),
    mostEvents,
  );
  const told = Map.groupBy(events, ({ objectId }) => objectId);
  const histories = new Map(tickets.map(({ id }) => [id, snapshotsOf(told.get(id) ?? [])]));
  const published = await publishedIn(tx, workspacesIn([...histories.values()].flat()));
  const now = Math.floor(Math.min(at.getTime(), tx.now.getTime()) / 1000);
  const hoursHere = (level: InForce): Hours => hoursFor(tx, level, locale);
  return {
    histories,
    replayed: new Set(events.filter(({ facts }) => facts['replayed'] === true).map(({ objectId }) => objectId)),
    read: (history: readonly Snapshot[]): Cycle[] => cyclesOf(history, published, hoursHere, now),
  };
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
