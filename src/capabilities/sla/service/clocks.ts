import { type Call, permit } from '../../../kernel/access/access.ts';
import { eventsOf } from '../../../kernel/events/read.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { ticketSeen } from '../../tickets/public.ts';
import type { ClockReply, PromiseReply } from '../contract-levels.ts';
import { mayKnowPromise, maySeeClocks } from '../policy.ts';
import { type InForce, inForceAt } from '../queries/levels.ts';
import { readable } from '../replies.ts';
import { type Reading, readClock } from '../shared/clock.ts';
import { clockEventsOf, type Snapshot } from '../shared/clock-rules.ts';
import { type Hours, hoursOf } from '../shared/hours.ts';
import { rulesOf } from '../shared/rules-of.ts';
import { ticketFacts } from '../shared/ticket-facts.ts';
import { snapshotsOf } from '../shared/ticket-history.ts';
import { clockReply } from './clock-reply.ts';

const mostEvents = 20_000;

/** The clocks of a ticket as agents read them: each with its account. */
export async function clocksOf(call: Call, number: string, locale: Locale): Promise<ClockReply[]> {
  const ticket = permit(await ticketSeen(call, number), 'read', (one) => maySeeClocks(call.actor, one));
  return (await readAll(call, ticket, locale)).map(({ level, reading, hours, now }) => clockReply(level, reading, hours, now));
}

/** By when whoever sees a ticket may expect what was agreed with its requester: what still counts, and only the moment. */
export async function promisesOf(call: Call, number: string, locale: Locale): Promise<PromiseReply[]> {
  const ticket = permit(await ticketSeen(call, number), 'read', () => true);
  const read = await readAll(call, ticket, locale);
  return read.flatMap(({ level: { definition }, reading: { state, isRunning, due } }) => {
    const { target } = definition;
    const isOver = state === 'met' || state === 'canceled' || (state === 'breached' && !isRunning);
    if (isOver || !mayKnowPromise(definition) || (target !== 'response' && target !== 'resolution')) return [];
    return [{ target, state, dueAt: due === null ? null : new Date(due * 1000).toISOString() }];
  });
}

type Read = { level: InForce; reading: Reading; hours: Hours; now: number };
type Seen = { readonly id: string; readonly workspaceId: string; readonly madeAt: Date };

/**
 * All clocks of a ticket as they stand now. Nothing is kept of them: they follow from the ticket's events and from the versions that were in
 * force when it began, so that they read the same whenever they are read.
 */
async function readAll({ tx }: Call, ticket: Seen, locale: Locale): Promise<Read[]> {
  const [events, agreed] = await Promise.all([eventsOf(tx, [ticket.id], mostEvents), inForceAt(tx, ticket.workspaceId, ticket.madeAt)]);
  const history = snapshotsOf(events);
  const now = Math.floor(tx.now.getTime() / 1000);
  return applying(agreed, history).flatMap((level) => clockOf(level, history, { now, locale }));
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

function clockOf(level: InForce, history: readonly Snapshot[], { now, locale }: { now: number; locale: Locale }): Read[] {
  const { number, definition, calendar } = level;
  const events = clockEventsOf(history, rulesOf(definition), ticketFacts, { ...nobody, timeZone: calendar.timeZone });
  const hours = hoursOf(readable(calendar, locale));
  const reading = readClock(events, { version: number, target: definition.minutes, marks: [] }, hours, now);
  return reading === undefined ? [] : [{ level, reading, hours, now }];
}
