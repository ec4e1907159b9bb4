import { Readable } from 'node:stream';
import { z } from 'zod';
import { Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { storeFile } from '../../kernel/files/files.ts';
import { serveFile } from '../../kernel/files/serve.ts';
import { nothing, type RawContent, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { Id, Text } from '../../kernel/shared/contract.ts';
import { needsStorage } from '../subscription/public.ts';
import { addFile, openArticleFile } from './service/files.ts';
import { toWrite } from './service/found.ts';

const mostBytes = 50 * 1024 * 1024;
/** Whatever a file is: what it holds is looked at, not what it says it is. */
const anyFile: RawContent = { 'application/octet-stream': {} };
const OfArticle = z.object({ number: z.string().max(40).describe('Number of the article.') });

const FileReply = z.object({
  id: Id,
  name: z.string().meta({ examples: ['menu.png'] }),
  bytes: z.int(),
  mediaType: z.string().meta({ examples: ['image/png'] }),
});

export const knowledgeRawRoutes: readonly RawRoute[] = [
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
