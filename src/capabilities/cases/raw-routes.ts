import { serveFile } from '../../kernel/files/serve.ts';
import { nothing, type RawContent, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { CaseUpload, OfCase, OneCaseFile, OneSealed, SealedUpload } from './contract-files.ts';
import { SealedField } from './contract-sealed.ts';
import { addCaseFile, mostBytes, openCaseFile } from './service/files.ts';
import { openSealedFile, sealFile } from './service/sealed-files.ts';
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
  rawRoute({
    meta,
    method: 'POST',
    path: '/cases/:reference/sealed-files',
    summary: 'Seals a file (its body, at most 100 MB) in a case: kept encrypted, with what it is called.',
    params: OfCase,
    query: SealedUpload,
    body: anyFile,
    answers: [{ status: 201, meaning: 'That it is there, and who can open it.', content: { 'application/json': { schema: SealedField } } }],
    bodyLimit: mostBytes,
    answer: async ({ actor, request, reply, params: { reference }, query: { group, person, ...named } }) => {
      const whom = { groups: group === undefined ? [] : [group], people: person === undefined ? [] : [person] };
      return reply.status(201).send(await sealFile(actor, request, { reference, ...named, ...whom }));
    },
  }),
  rawRoute({
    meta: { ...meta, afterContract: true },
    method: 'GET',
    path: '/sealed-fields/:id/file',
    summary: 'Opens a file that is sealed. That it was opened is noted, and told in the case.',
    params: OneSealed,
    query: nothing,
    answers: [
      { status: 200, meaning: 'The file, of the type that its bytes have, to be kept and never to be run.', content: { '*/*': {} } },
    ],
    answer: async ({ actor, reply, params: { id } }) => {
      const { name, file } = await openSealedFile(actor, id);
      return await serveFile(reply, file, { name });
    },
  }),
];
