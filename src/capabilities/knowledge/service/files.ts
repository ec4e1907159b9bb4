import { type Actor, type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { type OpenableFile, openFile, type StoredFile } from '../../../kernel/files/files.ts';
import { articleFiles, readableFile, writableFile } from '../queries/files.ts';
import { standingOf } from '../queries/standing.ts';
import { articleNumber, sequenceOf } from '../shared/number.ts';
import { insertFile } from '../store/articles.ts';
import { toWrite, wrongField } from './found.ts';

/** A text shows only what was added to its own article: whoever may read it opens these. */
export async function refuseStrangeFiles({ tx }: Call, articleId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await articleFiles(tx, articleId, ids);
  if (known.length < ids.length)
    throw wrongField('/body', 'A picture or file in this text does not belong to the article', 'Add it again.');
}

/** Ties what came in to the article, once more asked whether its writer may. */
export const addFile = (actor: Actor, number: string, { id: fileId }: StoredFile, name: string): Promise<void> =>
  transact(actor, async (call) => {
    const { article } = await toWrite(call, number);
    await insertFile(call.tx, permitNew({ articleId: article.id, fileId, name, by: actor.id }, 'attach', true));
    const facts = { workspaceId: article.workspaceId, number: articleNumber(article.number), fileId };
    call.tx.emit({ type: 'article.fileAdded', objectId: article.id, facts });
  });

/** A file inherits who may read its article: readers open what the version shows that they see, writers all of it. */
export const openArticleFile = (actor: Actor, number: string, fileId: string): Promise<{ name: string; file: OpenableFile }> =>
  transact(actor, async (call) => {
    const standing = await standingOf(call);
    const sequence = sequenceOf(number) ?? 0;
    const isPerson = actor.kind === 'person';
    const found =
      (await readableFile(call, standing, sequence, fileId)) ??
      (isPerson ? await writableFile(call, standing, sequence, fileId) : undefined);
    if (found === undefined) throw new Refusal('not_found', 'This file does not exist, or is not shared with you');
    return { name: found.name, file: await openFile(call, fileId) };
  });
