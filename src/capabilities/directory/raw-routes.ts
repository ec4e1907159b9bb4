import { transact } from '../../kernel/db/transact.ts';
import { readBody } from '../../kernel/http/body.ts';
import type { RawRoute } from '../../kernel/http/raw.ts';
import { setLogo } from './service/branding.ts';
import { importPeople } from './service/import.ts';
import { mostLogo, openLogo, storeLogo } from './service/logo.ts';

const mostCsv = 16 * 1024 * 1024;

export const directoryRawRoutes: readonly RawRoute[] = [
  {
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'people' },
    method: 'POST',
    path: '/people/import',
    summary: 'Import people from CSV (text/csv); with ?dryRun=true nothing is written.',
    answer: async ({ actor, request }) => {
      const dryRun = new URLSearchParams(request.url.split('?', 2)[1]).get('dryRun') === 'true';
      const text = (await readBody(request, mostCsv)).toString('utf8');
      return await transact(actor, (call) => importPeople(call, text, dryRun));
    },
  },
  {
    meta: { needs: 'tenantAdmin', purpose: 'administration', scope: 'branding' },
    method: 'PUT',
    path: '/branding/logo',
    summary: 'Set the logo: a PNG, WebP or SVG of at most 512 KB as the body.',
    answer: async ({ actor, edge, request }) => {
      const fileId = await storeLogo(actor, await readBody(request, mostLogo));
      return await transact(actor, (call) => setLogo(call, fileId, edge));
    },
  },
  {
    meta: { needs: 'nobody', purpose: 'service', scope: 'branding' },
    method: 'GET',
    path: '/branding/logo',
    summary: "The tenant's logo.",
    answer: async ({ actor, request, reply }) => {
      const { file, id, mediaType } = await transact(actor, openLogo);
      const isNamed = new URLSearchParams(request.url.split('?', 2)[1]).get('v') === id;
      return reply.headers(logoHeaders(mediaType, isNamed)).send(await file.open());
    },
  },
];

/** An address that names the file never changes its content. A browser that opens a drawing as a page runs nothing of it. */
const logoHeaders = (mediaType: string, isNamed: boolean) => ({
  'content-type': mediaType,
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': isNamed ? 'public, max-age=31536000, immutable' : 'no-cache',
});
