import { createHash, randomBytes } from 'node:crypto';
import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import type { CalendarReply } from '../contract-calendars.ts';
import { calendarByFeed } from '../queries/calendars.ts';
import { calendarReply, readable } from '../replies.ts';
import { writeFeed } from '../shared/ical-write.ts';
import { updateFeed } from '../store/calendars.ts';
import { heldCalendar } from './calendars.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new address at which others subscribe; the one before it ends. The secret in it is told once and kept as a hash. */
export async function openFeed(call: Call, id: string, edge: Edge): Promise<{ path: string; calendar: CalendarReply }> {
  const token = randomBytes(32).toString('hex');
  const calendar = await setFeed(call, { id, hash: hashOf(token) }, edge);
  return { path: `/api/v1/calendar-feeds/${token}`, calendar };
}

export const closeFeed = (call: Call, id: string, edge: Edge): Promise<CalendarReply> => setFeed(call, { id, hash: null }, edge);

async function setFeed(call: Call, { id, hash }: { id: string; hash: Buffer | null }, edge: Edge): Promise<CalendarReply> {
  const { tx, actor } = call;
  const row = await heldCalendar(call, id);
  refuseStale(edge, calendarReply(actor, row), undefined);
  await updateFeed(tx, row, hash);
  tx.emit({ type: hash === null ? 'calendar.feed_closed' : 'calendar.feed_opened', objectId: id, facts: {} });
  return calendarReply(actor, { ...row, feed: hash !== null, version: row.version + 1, updatedAt: tx.now });
}

/** The feed behind a secret; a wrong one tells nothing. */
export async function feedBehind({ tx }: Call, token: string, { host, locale }: { host: string; locale: Locale }): Promise<string> {
  const row = await calendarByFeed(tx, hashOf(token));
  if (row === undefined) throw new Refusal('not_found', 'There is nothing at this address');
  const madeAt = Math.floor(row.updatedAt.getTime() / 1000);
  return writeFeed(readable(row.definition, locale), { id: row.id, name: row.name, host, madeAt });
}
