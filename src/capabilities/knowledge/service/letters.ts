import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { formatDate } from '../../../kernel/shared/formats.ts';
import { peopleById } from '../../directory/public.ts';
import { endedLetter, endsSoonLetter, reviewLetter } from '../letters.ts';
import { articleById } from '../queries/articles.ts';
import { type Ending, untoldEnds } from '../queries/ends.ts';
import { textOf } from '../queries/texts.ts';
import { articleNumber } from '../shared/number.ts';
import { noteTold } from '../store/articles.ts';

const aDay = 86_400_000;
const letterDays = 14;
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Tells owners what ends within two weeks and what has ended: each once for the day on which it ends. Who has left is not written to. */
export async function tellOfEnds(tenantId: string): Promise<void> {
  for (const stage of ['soon', 'over'] as const) await transact(keeper(tenantId, 'service'), (call) => tellStage(call, stage));
}

async function tellStage(call: Call, stage: 'soon' | 'over'): Promise<void> {
  const { tx } = call;
  const by = dayOf(new Date(tx.now.getTime() + letterDays * aDay));
  const ends = await untoldEnds(tx, stage, by, dayOf(tx.now));
  if (ends.length === 0) return;
  const owners = new Map((await peopleById(tx, [...new Set(ends.map(({ ownerId }) => ownerId))])).map((one) => [one.id, one]));
  const origin = await originOfTenant(tx.tenantId);
  for (const end of ends) {
    const owner = owners.get(end.ownerId);
    await noteTold(tx, permitNew(end, 'tell', true), stage);
    if (owner?.active !== true) continue;
    const letter = write(stage === 'soon' ? endsSoonLetter : endedLetter, owner.locale, factsOf(end, owner, origin));
    await enqueueMail(call, { personId: owner.id, address: owner.email, letter, workspaceId: end.workspaceId });
    tx.emit({ type: 'article.ownerTold', objectId: end.id, facts: { stage, validUntil: end.validUntil } });
  }
}

const factsOf = ({ number, title, validUntil }: Ending, owner: { name: string; locale: string; timeZone: string }, origin: string) => ({
  name: owner.name,
  number: articleNumber(number),
  title,
  day: formatDate({ ...owner, timeZone: 'UTC' }, `${validUntil}T00:00:00.000Z`),
  address: `${origin}/desk/knowledge/${articleNumber(number)}`,
});

/** Writes to whoever is asked by name to review; nobody is told of what was taken back meanwhile, nor of their own asking. */
export async function tellReviewer(call: Call, { objectId, actorId, facts }: ReadEvent): Promise<void> {
  const { reviewerId, language } = facts;
  if (typeof reviewerId !== 'string' || typeof language !== 'string' || reviewerId === actorId) return;
  const [article, text] = await Promise.all([articleById(call.tx, objectId), textOf(call.tx, objectId, language)]);
  if (article === undefined || text?.state !== 'review' || text.reviewerId !== reviewerId) return;
  const people = await peopleById(call.tx, [reviewerId, actorId]);
  const reviewer = people.find(({ id }) => id === reviewerId);
  if (reviewer?.active !== true) return;
  const number = articleNumber(article.number);
  const about = {
    name: reviewer.name,
    number,
    title: text.title,
    asker: people.find(({ id }) => id === actorId)?.name ?? '',
    address: `${await originOfTenant(call.tx.tenantId)}/desk/knowledge/${number}?language=${language}`,
  };
  const letter = write(reviewLetter, reviewer.locale, about);
  await enqueueMail(call, { personId: reviewer.id, address: reviewer.email, letter, workspaceId: article.workspaceId });
}
