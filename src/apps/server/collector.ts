import type { FastifyInstance, FastifyRequest } from 'fastify';
import { visitorConsent } from '../../capabilities/consent/public.ts';
import { visitorAnswerAt } from '../../capabilities/consent/shared/visitor.ts';
import { visitOf } from '../../capabilities/consent/visitor.ts';
import { addNotedReads } from '../../capabilities/knowledge/service/counts.ts';
import { collect } from '../../capabilities/usage/service/collect.ts';
import { addCounted, countPage } from '../../capabilities/usage/service/count-pages.ts';
import { noteOpen } from '../../capabilities/usage/service/opens.ts';
import { forgetVisits, keepVisit } from '../../capabilities/usage/service/visits.ts';
import { type PagePattern, pageOf, sectionOf } from '../../capabilities/usage/shared/pages.ts';
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
  forgetRefusedVisits(server);
}

/** The same for every token, known or not: nobody learns from it whether a letter was sent. */
const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const isToken = /^[\w-]{43}$/;
const ofPicture = { 'content-type': 'image/gif', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' };

function countPages(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const isPage = reply.statusCode === 200 && String(reply.getHeader('content-type')).startsWith('text/html');
    const page = isPage && request.method === 'GET' ? pageOf(request.url.split('?', 1)[0] ?? '/') : undefined;
    if (page === undefined) return;
    const tenantId = await tenantIdOf(request);
    countPage(tenantId, page);
    if (sectionOf(page) === 'public')
      await noteVisit(request, tenantId, page).catch((fault: unknown) => log.fault('visit not kept', fault));
  });
  const adding = setInterval(() => void add(), addedEvery).unref();
  server.addHook('preClose', async () => {
    clearInterval(adding);
    await add();
  });
}

/** Of whoever said yes on such a page; their no, or a browser that says no for them, takes back what was kept. */
async function noteVisit(request: FastifyRequest, tenantId: string, page: PagePattern): Promise<void> {
  const number = visitOf(request);
  if (number === undefined) return;
  if (isSignalled(request)) await forgetVisits(tenantId, number);
  else if (await visitorConsent(tenantId, request))
    await keepVisit(tenantId, { number, page, browser: browserOf(request.headers['user-agent']), network: request.ip });
}

/** Before the answer is: nobody reads of a no while something of the yes is still there. */
function forgetRefusedVisits(server: FastifyInstance): void {
  server.addHook('preHandler', async (request) => {
    const number = request.method === 'POST' && request.url.startsWith(visitorAnswerAt('refused')) ? visitOf(request) : undefined;
    if (number !== undefined) await forgetVisits(await tenantIdOf(request), number);
  });
}

const tenantIdOf = async ({ headers }: FastifyRequest): Promise<string> => (await tenantOf(headers.host)).id;

const add = async (): Promise<void> => {
  await addCounted().catch((fault: unknown) => log.fault('pages not counted', fault));
  await addNotedReads().catch((fault: unknown) => log.fault('articles not counted', fault));
};
