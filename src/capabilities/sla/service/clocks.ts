import { type Call, permit } from '../../../kernel/access/access.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { ticketSeen } from '../../tickets/public.ts';
import type { ClockReply, PromiseReply } from '../contract-levels.ts';
import { mayExplain, mayKnowPromise, maySeeClocks } from '../policy.ts';
import { explanationsOf } from '../queries/breaches.ts';
import { teamNames } from '../queries/levels.ts';
import type { Cycle } from '../shared/read-pinned.ts';
import { explanationReply } from './breaches.ts';
import { clockReply } from './clock-reply.ts';
import { type Clocked, cyclesOfTickets, type Read, readingsOf } from './readings.ts';

/** The clocks of a ticket as agents read them, each with its account: those that hold now in their order, then what is past, the latest first. */
export async function clocksOf(call: Call, number: string, { locale, at }: { locale: Locale; at: Date }): Promise<ClockReply[]> {
  const ticket = permit(await ticketSeen(call, number), 'read', (one) => maySeeClocks(call.actor, one));
  const cycles = (await cyclesOfTickets(call.tx, [ticket], locale, at)).get(ticket.id) ?? [];
  const teamIds = cycles.flatMap(({ teamId }) => teamId ?? []);
  const [teams, said] = await Promise.all([teamNames(call.tx, teamIds), explanationsOf(call.tx, ticket.id)]);
  const [past, current] = [cycles.filter(({ isPast }) => isPast), cycles.filter(({ isPast }) => !isPast)];
  const ordered = [
    ...current.toSorted(byPlace),
    ...past.toSorted((one, other) => other.now - one.now || other.reading.cycle - one.reading.cycle),
  ];
  return ordered.map((cycle) => {
    const own = said.find(({ levelId, cycle: number }) => levelId === cycle.level.id && number === cycle.reading.cycle);
    const can = { explain: cycle.reading.breachedAt !== null && mayExplain(call.actor, cycle.level) };
    return clockReply(cycle, { teams, explanation: own === undefined ? null : explanationReply(own), can });
  });
}

const byPlace = ({ level: one }: Cycle, { level: other }: Cycle): number =>
  one.definition.position - other.definition.position || (one.id < other.id ? -1 : 1);

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

const readAll = async ({ tx }: Call, ticket: Clocked, locale: Locale): Promise<readonly Read[]> =>
  (await readingsOf(tx, [ticket], locale)).get(ticket.id) ?? [];
