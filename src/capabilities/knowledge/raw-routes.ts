import { Readable } from 'node:stream';
import { z } from 'zod';
import { Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { storeFile } from '../../kernel/files/files.ts';
import { serveFile } from '../../kernel/files/serve.ts';
import { readBody } from '../../kernel/http/body.ts';
import { nothing, type RawContent, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { said } from '../../kernel/i18n/problem-words.ts';
import { Flag, Id, Text } from '../../kernel/shared/contract.ts';
import { needsStorage } from '../subscription/public.ts';
import { FolderReport } from './contract-folder.ts';
import { addFile, openArticleFile } from './service/files.ts';
import { toWrite } from './service/found.ts';
import { entriesOf } from './shared/tar.ts';

const mostBytes = 50 * 1024 * 1024;
/** Whatever a file is: what it holds is looked at, not what it says it is. */
const anyFile: RawContent = { 'application/octet-stream': {} };
const OfArticle = z.object({ number: z.string().max(40).describe('Number of the article.') });

/** What begins with a dot is the tools', not the reader's. */
const isShown = (path: string): boolean => !path.split('/').some((part) => part.startsWith('.'));

const FileReply = z.object({
  id: Id,
  name: z.string().meta({ examples: ['menu.png'] }),
  bytes: z.int(),
  mediaType: z.string().meta({ examples: ['image/png'] }),
});

const mostFolder = 64 * 1024 * 1024;
const FolderQuery = z.object({
  dryRun: Flag.describe('`true`: tells what it would do, and writes nothing.'),
  publish: Flag.describe('`true`: readers see what comes in at once; else it waits as drafts.'),
});

export const knowledgeRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta: { needs: 'workspaceAdmin', purpose: 'service', scope: 'knowledge' },
    method: 'POST',
    path: '/article-folders/:workspace',
    summary: 'Bring in a folder of Markdown and HTML with its pictures as articles (its files as one tar stream, at most 64 MB).',
    params: z.object({ workspace: Id.describe('The workspace whose articles they become.') }),
    query: FolderQuery,
    body: { 'application/x-tar': {} },
    answers: [{ status: 200, meaning: 'What came in, or would.', content: { 'application/json': { schema: FolderReport } } }],
    bodyLimit: mostFolder,
    answer: async ({ actor, edge, request, reply, params: { workspace }, query }) => {
      // What cleans wild HTML is large, and a folder comes in rarely.
      const { bringIn, readyToBringIn } = await import('./service/import/take-in.ts');
      await transact(actor, (call) => readyToBringIn(call, workspace));
      const entries = entriesOf(await readBody(request, mostFolder));
      if (entries === undefined)
        throw new Refusal('wrong_input', 'This is no folder as a tar stream', { next: 'Send what `tar -cf - folder` writes.' });
      const folder = new Map(entries.filter(({ path }) => isShown(path)).map(({ path, bytes }) => [path, Buffer.from(bytes)]));
      const report = await bringIn(actor, workspace, { folder, ...query });
      const told = (list: typeof report.wrong) => list.map(({ path, reason }) => ({ path, reason: said(edge.locale, reason) }));
      return reply.send({ ...report, wrong: told(report.wrong), notes: told(report.notes) });
    },
  }),
  rawRoute({
    meta: { needs: 'agent', purpose: 'service', scope: 'knowledge' },
    method: 'POST',
    path: '/articles/:number/files',
    summary: 'Add a picture or a file (its body, at most 50 MB) to an article, to be named in its text.',
    params: OfArticle,
    query: z.object({ name: Text(255).describe('Its name.') }),
    body: anyFile,
    answers: [{ status: 201, meaning: 'The file as it is kept.', content: { 'application/json': { schema: FileReply } } }],
    bodyLimit: mostBytes,
    answer: async ({ actor, request, reply, params: { number }, query: { name } }) => {
      const { body } = request;
      if (!(body instanceof Readable))
        throw new Refusal('wrong_input', 'There is nothing in this request', {
          next: 'Send the file as its body, of type application/octet-stream.',
        });
      // Asked before the bytes are taken in, and again once they are.
      await transact(actor, async (call) => {
        await toWrite(call, number);
        await needsStorage(call);
      });
      const file = await storeFile(actor, body, mostBytes);
      await addFile(actor, number, file, name);
      const { id, bytes, mediaType } = file;
      return reply.status(201).send({ id, name, bytes, mediaType });
    },
  }),
  rawRoute({
    meta: { needs: 'nobody', purpose: 'service', scope: 'knowledge' },
    method: 'GET',
    path: '/knowledge/articles/:number/files/:file',
    summary: 'A picture or file of an article, for whoever may read the article.',
    params: OfArticle.extend({ file: Id }),
    query: nothing,
    answers: [{ status: 200, meaning: 'The file, of the type that its bytes have, never to be run.', content: { '*/*': {} } }],
    answer: async ({ actor, reply, params }) => {
      const { name, file } = await openArticleFile(actor, params.number, params.file);
      return await serveFile(reply, file, { name, inPlace: true });
    },
  }),
];
