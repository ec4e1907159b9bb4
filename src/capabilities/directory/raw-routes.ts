import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { readBody } from '../../kernel/http/body.ts';
import { nothing, type RawContent, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { Flag } from '../../kernel/shared/contract.ts';
import { setLogo } from './service/branding.ts';
import { importPeople } from './service/import.ts';
import { mostLogo, openLogo, storeLogo } from './service/logo.ts';
import { BrandingReply } from './shared/branding.ts';
import { ImportReport } from './shared/person.ts';

const mostCsv = 16 * 1024 * 1024;

const somePeople = `email,givenName,familyName,department,location
lena.hoffmann@acme.example,Lena,Hoffmann,Finance,Berlin
`;
const pictures: RawContent = { 'image/png': {}, 'image/webp': {}, 'image/svg+xml': {} };

export const directoryRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'people' },
    method: 'POST',
    path: '/people/import',
    summary: 'Import people from CSV (text/csv).',
    params: nothing,
    query: z.object({ dryRun: Flag.describe('`true`: tells what it would do, and writes nothing.') }),
    body: { 'text/csv': { example: somePeople } },
    answers: [{ status: 200, meaning: 'What was done, and what was left out.', content: { 'application/json': { schema: ImportReport } } }],
    answer: async ({ actor, request, query: { dryRun } }) => {
      const text = (await readBody(request, mostCsv)).toString('utf8');
      return await transact(actor, (call) => importPeople(call, text, dryRun));
    },
  }),
  rawRoute({
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'branding' },
    method: 'PUT',
    path: '/branding/logo',
    summary: 'Set the logo: a PNG, WebP or SVG of at most 512 KB as the body.',
    params: nothing,
    query: nothing,
    body: pictures,
    answers: [{ status: 200, meaning: 'The looks with the new logo.', content: { 'application/json': { schema: BrandingReply } } }],
    answer: async ({ actor, edge, request }) => {
      const fileId = await storeLogo(actor, await readBody(request, mostLogo));
      return await transact(actor, (call) => setLogo(call, fileId, edge));
    },
  }),
  rawRoute({
    meta: { needs: 'nobody', purpose: 'service', scope: 'branding' },
    method: 'GET',
    path: '/branding/logo',
    summary: "The tenant's logo.",
    params: nothing,
    query: z.object({
      v: z.string().max(40).optional().describe('The logo that is meant: with the present one it may be kept for a year.'),
    }),
    answers: [{ status: 200, meaning: 'The picture.', content: pictures }],
    answer: async ({ actor, reply, query: { v } }) => {
      const { file, id, mediaType } = await transact(actor, openLogo);
      return reply.headers(logoHeaders(mediaType, v === id)).send(await file.open());
    },
  }),
];

/** An address that names the file never changes its content. A browser that opens a drawing as a page runs nothing of it. */
const logoHeaders = (mediaType: string, isNamed: boolean) => ({
  'content-type': mediaType,
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': isNamed ? 'public, max-age=31536000, immutable' : 'no-cache',
});
