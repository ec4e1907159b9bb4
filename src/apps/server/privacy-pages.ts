import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { voteStyle } from '../../capabilities/approvals/vote-page.ts';
import { leaveStyle } from '../../capabilities/consent/messages/leave-page.ts';
import { receiptSchema, receiptSchemaPath } from '../../capabilities/consent/receipt-shape.ts';
import { quietAfterNo } from '../../capabilities/consent/visitor.ts';
import { visitorBanner, visitorStyle } from '../../capabilities/consent/visitor-banner.ts';
import { jsonLd } from '../../capabilities/policy/pages/json-ld.ts';
import { publicPages } from '../../capabilities/policy/pages/pages.ts';
import { withPrices } from '../../capabilities/policy/pages/policy-page.ts';
import { publicPolicy } from '../../capabilities/policy/pages/shown.ts';
import { policyStyle } from '../../capabilities/policy/pages/style.ts';
import { siteStyle } from '../../capabilities/site/pages/style.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import { type Locale, locales } from '../../kernel/i18n/locale.ts';
import { preferred } from './preferred.ts';
import { registry } from './registry.ts';
import { visitorHere } from './visitor-here.ts';
import { wellKnown } from './well-known.ts';

/** The privacy policy and what belongs to it: for everybody, without sign-in, script or cookie, in the language that the browser asks for or the address names. */
export function addPrivacyPages(server: FastifyInstance): void {
  for (const [path, page] of Object.entries(publicPages)) {
    const answer = (locale?: Locale) => async (request: FastifyRequest, reply: FastifyReply) => {
      const tenant = await tenantOf(request.headers.host);
      const isOperator = (await operatorTenant()) === tenant.id;
      const read = locale ?? preferred(request);
      const html = await page({ locale: read, tenant, isOperator, registry });
      const offers = isOperator && (await publicPolicy()).offers;
      return sendPage(request, reply, offers ? withPrices(html, read) : html, read);
    };
    server.get(`/privacy${path}`, answer());
    for (const locale of locales) server.get(`/privacy${path}/${locale}`, answer(locale));
  }
  server.get('/privacy.json', async (request, reply) => {
    await tenantOf(request.headers.host);
    const { current, states } = await publicPolicy();
    if (current === undefined) throw new Refusal('not_found', 'No policy has been published yet');
    return send(
      request,
      reply,
      `${JSON.stringify(jsonLd(current, [...states.values()]), undefined, 2)}\n`,
      'application/ld+json; charset=utf-8',
    );
  });
  // Whoever keeps a receipt can check it, today and later: the address stays.
  const schema = `${JSON.stringify(receiptSchema(), undefined, 2)}\n`;
  server.get(receiptSchemaPath, (request, reply) => send(request, reply, schema, 'application/schema+json; charset=utf-8'));
  // Where others look up whether the signal is honoured (W3C Global Privacy Control): it is, at every address of the installation.
  server.get('/.well-known/gpc.json', (request, reply) =>
    send(request, reply, JSON.stringify({ gpc: true, lastUpdate: honouredSince }), 'application/json; charset=utf-8'),
  );
  for (const [path, fact] of Object.entries(wellKnown))
    server.get(`/.well-known/${path}`, async (request, reply) => send(request, reply, await fact.told(request), fact.type));
  addLooks(server);
}

const honouredSince = '2026-11-26';

function addLooks(server: FastifyInstance): void {
  const font = readFileSync(
    join(import.meta.dirname, '../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  );
  const css = 'text/css; charset=utf-8';
  server.get('/privacy/style.css', async (request, reply) =>
    send(request, reply, policyStyle + visitorStyle + leaveStyle + voteStyle, css),
  );
  server.get('/privacy/site.css', async (request, reply) => send(request, reply, siteStyle, css));
  server.get('/privacy/inter.woff2', async (_request, reply) =>
    reply.headers({ 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000' }).send(font),
  );
}

/** A page is the same bytes for everybody but for the question, which stands in it only for whom it has not asked. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: string, locale: Locale): Promise<FastifyReply> {
  const address = `${request.url.replace(/\?.*|\/$|\/(en|de)$/g, '')}/${locale}`;
  const [state, quiet] = await Promise.all([visitorHere(request), quietAfterNo()]);
  const banner = visitorBanner({ state, quiet }, locale, address);
  return send(
    request,
    reply,
    page.replace('<main ', () => `${banner}<main `),
    'text/html; charset=utf-8',
  );
}

/** Asked for again with what the browser has already, the answer is empty. */
function send(request: FastifyRequest, reply: FastifyReply, text: string, type: string): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.headers({ 'content-type': type, 'cache-control': 'no-cache', etag: tag, vary: 'accept-language, cookie, sec-gpc' });
  return request.headers['if-none-match'] === tag ? reply.status(304).send() : reply.send(text);
}
