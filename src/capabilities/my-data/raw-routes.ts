import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { openFile } from '../../kernel/files/files.ts';
import { serveFile } from '../../kernel/files/serve.ts';
import { nothing, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { Id } from '../../kernel/shared/contract.ts';
import { fetchCopy } from './service/copies.ts';

export const myDataRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta: { needs: 'person', purpose: 'service', scope: 'my-data', fresh: true },
    method: 'GET',
    path: '/me/data-copies/:id/file',
    summary: 'A copy of one’s own data, as an archive: for seven days, to nobody else, and not to a token. Asks for the password again.',
    params: z.object({ id: Id.describe('The copy, as it is listed.') }),
    query: nothing,
    answers: [{ status: 200, meaning: 'JSON, CSV and files in one archive.', content: { 'application/zip': {} } }],
    answer: async ({ actor, reply, params: { id } }) => {
      const { file, kind } = await transact(actor, async (call) => {
        const { fileId, kind: which } = await fetchCopy(call, id);
        return { file: await openFile(call, fileId), kind: which };
      });
      return await serveFile(reply, file, { name: `my-data-${kind}.zip` });
    },
  }),
];
