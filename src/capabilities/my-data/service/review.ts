import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { queueJob } from '../../../kernel/jobs/jobs.ts';
import type { Holding } from '../../../kernel/privacy/walk.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { personById } from '../../directory/public.ts';
import type { Decide, ReviewReply, ReviewsReply } from '../contract.ts';
import { wordsOf } from '../copy/collect.ts';
import { mayReview } from '../policy.ts';
import { type CopyRow, type ItemRow, itemsOf, lockCopy, reviewsOpen } from '../queries.ts';
import { decideItems, insertCopy } from '../store.ts';
import { answerRights } from './answer-rights.ts';
import { jobName } from './copies.ts';

/** What waits for whoever answers for privacy; their own is another's to read. */
export async function seeReviews({ tx, actor }: Call): Promise<ReviewsReply> {
  const rows = await reviewsOpen(tx, actor.id);
  return { items: rows.map(({ askedAt, ...row }) => ({ ...row, askedAt: askedAt.toISOString() })) };
}

/** One copy with the words that wait. Reading them is noted: they are about somebody, and by somebody else. */
export async function seeReview(actor: Actor, holdings: readonly Holding[], id: string): Promise<ReviewReply> {
  const { copy, items, person } = await transact(actor, async ({ tx }) => {
    const found = permit(
      await lockCopy(tx, id),
      'review',
      () => true,
      (one) => one.kind === 'copy' && mayReview(actor, one),
    );
    tx.emit({ type: 'dataReview.read', objectId: id });
    return { copy: found, items: await itemsOf(tx, id), person: await personById(tx, found.personId) };
  });
  const words = await wordsOf(actor, holdings, { tenantId: actor.tenantId, personId: copy.personId }, items);
  return {
    id,
    person: person?.name ?? '',
    askedAt: copy.askedAt.toISOString(),
    items: items.map((item) => itemReply(item, words.get(item))),
  };
}

const itemReply = (
  { number, source, decision, reason }: ItemRow,
  words: Readonly<Record<string, unknown>> = {},
): ReviewReply['items'][number] => ({
  number,
  source,
  words: Object.entries(words).map(([name, value]) => ({ name, text: typeof value === 'string' ? value : JSON.stringify(value) })),
  decision,
  reason,
});

/** Releases or withholds entries; after the last one the second part is made, if anything of it was released. */
export async function decide(call: Call, { id, numbers, decision, reason }: Decide): Promise<void> {
  const { tx, actor } = call;
  if (decision === 'withheld' && reason === undefined)
    throw new Refusal('wrong_input', 'Say why it is withheld', { next: 'Give a reason that the person may read.' });
  const copy = permit(
    await lockCopy(tx, id),
    'review',
    () => true,
    (one) => one.kind === 'copy' && mayReview(actor, one),
  );
  const said = { copyId: id, numbers, decision, reason: reason ?? null, by: actor.id };
  const count = await decideItems(tx, permitNew(said, 'review', mayReview(actor, copy)));
  if (count < new Set(numbers).size)
    throw new Refusal('conflict', 'Some of these entries are decided already', { next: 'Load the page again.' });
  tx.emit({ type: 'dataReview.decided', objectId: id, facts: { decision, count } });
  await complete(call, copy);
}

async function complete(call: Call, copy: CopyRow): Promise<void> {
  const { tx, actor } = call;
  const items = await itemsOf(tx, copy.id);
  if (items.some(({ decision }) => decision === null)) return;
  if (items.every(({ decision }) => decision === 'withheld')) return await answerRights(call, copy.id);
  const second = { id: newId(tx.now.getTime()), personId: copy.personId, kind: 'released', ofId: copy.id } as const;
  if (await insertCopy(tx, permitNew(second, 'complete', mayReview(actor, copy)))) await queueJob(call, jobName, { id: second.id });
}
