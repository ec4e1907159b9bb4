import type { FastifyInstance } from 'fastify';
import { shownName } from '../../capabilities/directory/public.ts';
import { nobody } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';

const icon = (file: string, sizes: string, purpose: 'any' | 'maskable') => ({ src: `/${file}`, sizes, type: 'image/png', purpose });
const icons = [
  { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  icon('icon-192.png', '192x192', 'any'),
  icon('icon-512.png', '512x512', 'any'),
  icon('icon-maskable-512.png', '512x512', 'maskable'),
];

/** What a phone needs to install the app (W3C Web Application Manifest), under the name of the tenant at this address. */
export function addAppManifest(server: FastifyInstance): void {
  server.get('/manifest.webmanifest', async (request, reply) => {
    const { id, name } = await tenantOf(request.headers.host);
    const shown = (await transact(nobody(id, 'service'), ({ tx }) => shownName(tx))) ?? name;
    return reply.headers({ 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'no-cache' }).send(
      JSON.stringify({
        id: '/',
        name: shown,
        short_name: shown.slice(0, 12).trim(),
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f7f6f3',
        theme_color: '#f7f6f3',
        icons,
      }),
    );
  });
}
