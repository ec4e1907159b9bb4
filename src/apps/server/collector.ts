import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collect } from '../../capabilities/usage/service/collect.ts';
import { addCounted, countPage } from '../../capabilities/usage/service/count-pages.ts';
import { noteOpen } from '../../capabilities/usage/service/opens.ts';
import { pageOf } from '../../capabilities/usage/shared/pages.ts';
import { browserOf } from '../../kernel/http/browser.ts';
import { isSignalled } from '../../kernel/http/edge-of.ts';
import { asking, type House } from '../../kernel/http/server.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import { log } from '../../kernel/log/log.ts';

const mostBody = 8 * 1024;
const addedEvery = 2000;

/** What pages tell of themselves (`POST /b`), and the sums that the server makes of its own answers. */
export function addCollector(server: FastifyInstance, house: House): void {
  server.post('/b', { bodyLimit: mostBody }, async (request, reply) => {
    const { actor } = await asking(house, request);
    const teller = { actor, browser: browserOf(request.headers['user-agent']), network: request.ip, signal: isSignalled(request) };
    await collect(teller, request.body);
    return reply.status(204).header('cache-control', 'no-store').send();
  });
  server.get<{ Params: { token: string } }>('/o/:token', async (request, reply) => {
    const { id } = await tenantOf(request.headers.host);
    if (!isSignalled(request) && isToken.test(request.params.token)) await noteOpen(id, request.params.token);
    return reply.headers(ofPicture).send(picture);
  });
  countPages(server);
}

/** The same for every token, known or not: nobody learns from it whether a letter was sent. */
const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const isToken = /^[\w-]{43}$/;
const ofPicture = { 'content-type': 'image/gif', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' };

function countPages(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const isPage = reply.statusCode === 200 && String(reply.getHeader('content-type')).startsWith('text/html');
    const page = isPage && request.method === 'GET' ? pageOf(request.url.split('?', 1)[0] ?? '/') : undefined;
    if (page !== undefined) countPage(await tenantIdOf(request), page);
  });
  const adding = setInterval(() => void add(), addedEvery).unref();
  server.addHook('preClose', async () => {
    clearInterval(adding);
    await add();
  });
}

const tenantIdOf = async ({ headers }: FastifyRequest): Promise<string> => (await tenantOf(headers.host)).id;

const add = (): Promise<void> => addCounted().catch((fault: unknown) => log.fault('pages not counted', fault));
