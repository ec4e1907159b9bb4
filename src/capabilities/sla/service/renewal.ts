import { type Call, permit } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { numbersOf } from '../../tickets/public.ts';
import { mayRunCalendar } from '../policy.ts';
import { levelsBy, ticketsCounted } from '../queries/renewal.ts';
import { type Difference, outcomeOf } from '../shared/difference.ts';
import type { RenewalReply } from '../shared/renewal-reply.ts';
import { renewal } from '../shared/ticket-history.ts';
import { heldCalendar, seenCalendar } from './calendars.ts';
import { heldLevel, seenLevel } from './levels.ts';
import { differencesOf } from './readings.ts';

/** What somebody published anew: an agreement, or a calendar that agreements count by. */
export type Renewed = { readonly level: string } | { readonly calendar: string };

/** Tickets in one deed: whoever counts more anew asks again for the rest. */
const most = 2000;
const atOnce = 500;
const shown = 200;

/** What counting running clocks anew would change: nothing is written. */
export async function previewRenewal(call: Call, of: Renewed, locale: Locale): Promise<RenewalReply> {
  await refuseOthers(call, of);
  const { found, isMore } = await differences(call.tx, of, locale);
  return await reply(call.tx, found, isMore);
}

/** Counts running clocks anew, from where each began, by what is published now: an event of each ticket, and what was counted stays told. */
export async function renew(call: Call, of: Renewed, edge: Edge): Promise<RenewalReply> {
  const { tx } = call;
  refuseStale(edge, await versionOf(call, of), undefined);
  const { found, isMore } = await differences(tx, of, edge.locale);
  for (const [ticketId, all] of Map.groupBy(found, (one) => one.ticketId))
    tx.emit({ type: renewal, objectId: ticketId, facts: { levels: all.map(({ before }) => before.level.id) } });
  const [type, objectId] = 'level' in of ? ['service_level.renewed', of.level] : ['calendar.renewed', of.calendar];
  if (found.length > 0) tx.emit({ type, objectId, facts: { clocks: found.length } });
  return await reply(tx, found, isMore);
}

/** Whoever may publish it may look, also where nothing can be published any more. */
async function refuseOthers(call: Call, of: Renewed): Promise<void> {
  if ('level' in of) await seenLevel(call, of.level);
  else permit(await seenCalendar(call, of.calendar), 'read', (row) => mayRunCalendar(call.actor, row));
}

/** Refuses whoever may not publish it either. */
async function versionOf(call: Call, of: Renewed): Promise<{ version: number }> {
  return 'level' in of ? await heldLevel(call, of.level) : await heldCalendar(call, of.calendar);
}

async function differences(tx: Tx, of: Renewed, locale: Locale): Promise<{ found: Difference[]; isMore: boolean }> {
  const levels = 'level' in of ? [of.level] : await levelsBy(tx, of.calendar);
  const found: Difference[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = (await ticketsCounted(tx, levels, after, atOnce)).map(({ id }) => ({ id }));
    found.push(...(await differencesOf(tx, page, isMeant(of), locale)));
    const last = page.at(-1);
    if (page.length < atOnce || last === undefined) return { found, isMore: false };
    if (found.length >= most) return { found, isMore: true };
    after = last.id;
  }
}

function isMeant(of: Renewed): (before: Difference['before']) => boolean {
  return ({ level }) => ('level' in of ? level.id === of.level : level.calendarId === of.calendar);
}

async function reply(tx: Tx, found: readonly Difference[], isMore: boolean): Promise<RenewalReply> {
  const told = found.map((one) => ({ ...one, outcome: outcomeOf(one) }));
  const count = (outcome: string): number => told.filter((one) => one.outcome === outcome).length;
  const first = told.toSorted((one, other) => weightOf(one.outcome) - weightOf(other.outcome)).slice(0, shown);
  const numbers = await numbersOf(
    tx,
    first.map(({ ticketId }) => ticketId),
  );
  return {
    clocks: told.length,
    missed: count('missed'),
    saved: count('saved'),
    ended: count('ended'),
    isMore,
    items: first.map(({ ticketId, before, after, outcome }) => ({
      ticket: numbers.get(ticketId) ?? '',
      level: { id: before.level.id, name: before.level.definition.name },
      before: sideOf(before),
      after: after === undefined ? null : sideOf(after),
      outcome,
    })),
  };
}

const order = ['missed', 'saved', 'ended', 'earlier', 'later', 'same'];
const weightOf = (outcome: string): number => order.indexOf(outcome);

const sideOf = ({ level, reading }: Difference['before']) => ({
  number: level.number,
  calendarNumber: level.calendarNumber,
  state: reading.state,
  dueAt: reading.due === null ? null : new Date(reading.due * 1000).toISOString(),
});
