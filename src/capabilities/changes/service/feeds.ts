import { createHash, randomBytes } from 'node:crypto';
import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { actingAs } from '../../directory/public.ts';
import { mayEndFeed, mayPlanSomewhere } from '../policy.ts';
import { meetingsFor } from '../queries/boards.ts';
import { type FeedRow, feedById, feedBySecret, feedsOf } from '../queries/rules.ts';
import { writeChanges } from '../shared/ical.ts';
import { deleteFeed, insertFeed } from '../store.ts';
import { calendarOf } from './calendar.ts';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const day = 86_400_000;
/** One for each program that somebody has, and some to spare. */
const mostFeeds = 20;

const replyOf = ({ id, serviceId, madeAt }: FeedRow) => ({ id, service: serviceId, madeAt: madeAt.toISOString() });

export async function listFeeds({ tx, actor }: Call) {
  return { items: (await feedsOf(tx, actor.id)).map(replyOf) };
}

/** A new address. The secret in it is told once, and kept as a hash. */
export async function openFeed({ tx, actor }: Call, serviceId: string | null) {
  if ((await feedsOf(tx, actor.id)).length >= mostFeeds)
    throw new Refusal('conflict', 'You have as many addresses as one may have', { next: 'End one that no program reads any more.' });
  const secret = randomBytes(32).toString('hex');
  const row = permitNew({ id: newId(tx.now.getTime()), personId: actor.id, serviceId, hash: hashOf(secret) }, 'open', true);
  await insertFeed(tx, row);
  tx.emit({ type: 'change_feed.opened', objectId: row.id, facts: {} });
  return { ...replyOf({ ...row, madeAt: tx.now }), path: `/api/v1/change-calendar-feeds/${secret}` };
}

export async function closeFeed({ tx, actor }: Call, id: string): Promise<{ done: true }> {
  const seen = permit(
    await feedById(tx, id),
    'end',
    () => true,
    (found) => mayEndFeed(actor, found),
  );
  await deleteFeed(tx, seen);
  tx.emit({ type: 'change_feed.closed', objectId: id, facts: {} });
  return { done: true };
}

/**
 * What whoever opened the address may see now, from a month back to a year ahead; a wrong secret tells nothing, nor does that of somebody who left, or
 * who works at no desk any more.
 */
export async function feedBehind(call: Call, secret: string, host: string): Promise<string> {
  const { tx } = call;
  const feed = await feedBySecret(tx, hashOf(secret));
  const actor = feed === undefined ? undefined : await actingAs(call, feed.personId);
  if (feed === undefined || actor === undefined || !mayPlanSomewhere(actor))
    throw new Refusal('not_found', 'There is nothing at this address');
  const at = (days: number): string => new Date(tx.now.getTime() + days * day).toISOString();
  const [from, until] = [at(-30), at(365)];
  const service = feed.serviceId === null ? {} : { service: feed.serviceId };
  const meetings = (await meetingsFor(tx, actor.id, new Date(from), new Date(until))).map(({ id, startsAt, endsAt, place, version }) => ({
    ...{ id, place, version, from: startsAt.toISOString(), until: endsAt.toISOString() },
  }));
  const calendar = await calendarOf({ tx, actor }, { from, until, timeZone: 'UTC', ...service });
  return writeChanges({ ...calendar, meetings }, { host, at: tx.now, locale: actor.locale });
}
