import { type Call, permit } from '../../../kernel/access/access.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { ticketSeen } from '../../tickets/public.ts';
import type { ClockReply, PromiseReply } from '../contract-levels.ts';
import { mayKnowPromise, maySeeClocks } from '../policy.ts';
import { clockReply } from './clock-reply.ts';
import { type Clocked, type Read, readingsOf } from './readings.ts';

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

const readAll = async ({ tx }: Call, ticket: Clocked, locale: Locale): Promise<readonly Read[]> =>
  (await readingsOf(tx, [ticket], locale)).get(ticket.id) ?? [];
