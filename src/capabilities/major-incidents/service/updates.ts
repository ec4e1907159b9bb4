import type { Call } from '../../../kernel/access/access.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { textLanguage } from '../../../kernel/shared/locales.ts';
import { servicesOffered } from '../../catalog/public.ts';
import { majorTickets, numbersOf } from '../../tickets/public.ts';
import type { MajorReply, NewUpdate } from '../contract.ts';
import { mayTell } from '../policy.ts';
import { childrenOf, localesOf, type Major } from '../queries.ts';
import { majorReply } from '../replies.ts';
import { inLanguage } from '../shared/told.ts';
import { insertUpdate, keepRhythm, replaceAffected } from '../store.ts';
import { held, refuseUnaccepted, wrongField } from './found.ts';
import { nextAfter } from './roles.ts';

/** Tells those who wait, from one text to each place that was chosen. The rhythm begins anew. */
export async function tell(call: Call, id: string, update: NewUpdate): Promise<MajorReply> {
  const { tx, actor } = call;
  const major = await held(call, id, 'tell', (one) => mayTell(actor, one));
  refuseUnaccepted(major);
  const { phase, headline, said, onPortal, onStatusPage, onTicket, onChildren, affected } = update;
  if (![onPortal, onStatusPage, onTicket, onChildren].includes(true))
    throw wrongField('/onPortal', 'It has to be told somewhere', 'Choose at least one place.');
  await insertUpdate(tx, major, { id: newId(tx.now.getTime()), phase, headline, said, onPortal, onStatusPage, onTicket, by: actor.id });
  if (affected !== undefined) await affect(call, major, affected);
  await keepRhythm(tx, major, { minutes: major.cadenceMinutes, dueAt: nextAfter(tx.now, major.cadenceMinutes) });
  await sayOnTickets(call, major, update);
  tx.emit({ type: 'ticket.majorUpdated', objectId: major.ticketId, facts: { majorId: id, phase, onPortal, onStatusPage, onTicket } });
  return await majorReply(call, id);
}

async function affect(
  call: Call,
  major: Parameters<typeof replaceAffected>[1],
  affected: NonNullable<NewUpdate['affected']>,
): Promise<void> {
  const offered = new Set((await servicesOffered(call.tx)).map(({ id }) => id));
  if (affected.some(({ service }) => !offered.has(service)))
    throw wrongField('/affected', 'There is no such service', 'Choose another service.');
  await replaceAffected(call.tx, major, [...new Map(affected.map((one) => [one.service, one])).values()]);
}

/** As a comment, to each requester in their language; on what hangs below only where the actor works. */
async function sayOnTickets(call: Call, { ticketId }: Major, { onTicket, onChildren, said }: NewUpdate): Promise<void> {
  const below = onChildren ? (await childrenOf(call.tx, call.actor, ticketId)).filter(({ open }) => open).map(({ id }) => id) : [];
  const ids = [...(onTicket ? [ticketId] : []), ...below];
  const [numbers, locales] = [await numbersOf(call.tx, ids), await localesOf(call.tx, ids)];
  for (const { id, locale } of locales)
    await majorTickets.say(call, numbers.get(id) ?? '', inLanguage(said, textLanguage(localeOf(locale))));
}
