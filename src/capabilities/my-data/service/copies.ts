import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { queueJob } from '../../../kernel/jobs/jobs.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { needPasswordAgain } from '../../sign-in/public.ts';
import type { Ask, CopiesReply } from '../contract.ts';
import { mayAsk, mayFetch, mayMake, maySee } from '../policy.ts';
import { type CopyRow, copiesOf, copyById, type OwnCopyRow } from '../queries.ts';
import { insertCopy } from '../store.ts';

export const jobName = 'my-data.copy';
const most = 20;

/** Asks for a copy. Whoever asks again while one is made has asked once. */
export async function askForCopy(call: Call, { kind }: Ask): Promise<CopiesReply> {
  const { tx, actor } = call;
  const copy = { id: newId(tx.now.getTime()), personId: actor.id, kind, ofId: null };
  const permitted = permitNew(copy, 'ask', mayAsk(actor, copy));
  await needPasswordAgain(call);
  const isFirst = await insertCopy(tx, permitted);
  if (isFirst) {
    await queueJob(call, jobName, { id: copy.id });
    tx.emit({ type: 'dataCopy.asked', objectId: copy.id, facts: { kind } });
  }
  return await seeCopies(call);
}

/** Makes a copy because somebody asked for their data by right; one that is under way answers that, too. */
export async function copyFor(call: Call, personId: string, kind: 'copy' | 'portable'): Promise<void> {
  const { tx, actor } = call;
  const copy = { id: newId(tx.now.getTime()), personId, kind, ofId: null };
  if (!(await insertCopy(tx, permitNew(copy, 'ask', mayMake(actor))))) return;
  await queueJob(call, jobName, { id: copy.id });
  tx.emit({ type: 'dataCopy.asked', objectId: copy.id, facts: { kind, byRight: true } });
}

export async function seeCopies({ tx, actor }: Call): Promise<CopiesReply> {
  permitNew({}, 'see', maySee(actor, { personId: actor.id }));
  return { items: (await copiesOf(tx, actor.id, most)).map((row) => copyReply(row, tx.now)) };
}

const copyReply = (
  { id, kind, askedAt, readyAt, endsAt, waiting, withheld, ...row }: OwnCopyRow,
  now: Date,
): CopiesReply['items'][number] => ({
  id,
  kind,
  askedAt: askedAt.toISOString(),
  readyAt: readyAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
  isThere: isThere({ ...row, endsAt }, now),
  waiting,
  withheld,
});

const isThere = ({ fileId, endsAt }: Pick<CopyRow, 'fileId' | 'endsAt'>, now: Date): boolean =>
  fileId !== null && endsAt !== null && endsAt.getTime() > now.getTime();

/** The file of a copy of one's own, while its days last; every fetching stands in the log. */
export async function fetchCopy(call: Call, id: string): Promise<{ fileId: string; kind: CopyRow['kind'] }> {
  const { tx, actor } = call;
  const there = (copy: CopyRow): boolean => maySee(actor, copy) && isThere(copy, tx.now);
  const { fileId, kind } = permit(await copyById(tx, id), 'fetch', (copy) => mayFetch(actor, copy), there);
  await needPasswordAgain(call);
  tx.emit({ type: 'dataCopy.fetched', objectId: id, facts: { kind } });
  return { fileId: fileId ?? '', kind };
}
