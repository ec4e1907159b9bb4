import { serveFile } from '../../kernel/files/serve.ts';
import { nothing, type RawContent, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { CaseUpload, OfCase, OneCaseFile } from './contract-files.ts';
import { addCaseFile, mostBytes, openCaseFile } from './service/files.ts';
import { CaseFile } from './shared/records.ts';

const meta = { needs: 'person', purpose: 'service', scope: 'cases' } as const;
/** Whatever a file is: what it holds is looked at, not what it says it is. */
const anyFile: RawContent = { 'application/octet-stream': {} };

/** Files of confidential cases. Each lies in its case and has no other address. */
export const casesRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta,
    method: 'POST',
    path: '/cases/:reference/files',
    summary: 'Add a file (its body, at most 100 MB) to a case, or to be sent with a message.',
    params: OfCase,
    query: CaseUpload,
    body: anyFile,
    answers: [{ status: 201, meaning: 'The file as it is kept.', content: { 'application/json': { schema: CaseFile } } }],
    bodyLimit: mostBytes,
    answer: async ({ actor, request, reply, params: { reference }, query }) =>
      reply.status(201).send(await addCaseFile(actor, request, { reference, ...query })),
  }),
  rawRoute({
    meta: { ...meta, afterContract: true },
    method: 'GET',
    path: '/cases/:reference/files/:id',
    summary: 'A file of a case, for whoever may see it. That it was opened is noted.',
    params: OneCaseFile,
    query: nothing,
    answers: [
      { status: 200, meaning: 'The file, of the type that its bytes have, to be kept and never to be run.', content: { '*/*': {} } },
    ],
    answer: async ({ actor, reply, params: { reference, id } }) => {
      const { name, file } = await openCaseFile(actor, reference, id);
      return await serveFile(reply, file, { name });
    },
  }),
];
