import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openAddress, openArticle, openHome, openStyle, type Shown, type Voiced } from '../../capabilities/knowledge/pages/open-pages.ts';
import { hearPublicVoice } from '../../capabilities/knowledge/service/beside-ticket.ts';
import { feedbackReasons } from '../../capabilities/knowledge/shared/feedback.ts';
import { type Call, nobody, Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { refuseCrossSite } from '../../kernel/http/security.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { addFormRoom } from './forms.ts';
import { preferred } from './preferred.ts';

/** What an organisation shows to whoever comes by, searched and read without a script. */
export function addKnowledgePages(server: FastifyInstance): void {
  server.get(openAddress, async (request, reply) => {
    const { q } = request.query as { q?: unknown };
    const { locale, page } = await asVisitor(request, (call, shown) => openHome(call, shown, typeof q === 'string' ? q : ''));
    return send(reply, page, locale);
  });
  server.get(`${openAddress}.css`, async (_request, reply) =>
    reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }).send(openStyle),
  );
  addFormRoom(server, (room) => {
    room.get(`${openAddress}/:number`, async (request, reply) => await showArticle(request, reply, undefined, 200));
    room.post(`${openAddress}/:number`, async (request, reply) => {
      refuseCrossSite(request);
      const [voiced, status] = await hearVoice(request);
      return await showArticle(request, reply, voiced, status);
    });
  });
}

async function showArticle(
  request: FastifyRequest,
  reply: FastifyReply,
  voiced: Voiced | undefined,
  status: number,
): Promise<FastifyReply> {
  const { locale, page } = await asVisitor(request, (call, shown) => openArticle(call, shown, numberIn(request), voiced));
  return send(reply.status(status), page, locale);
}

const numberIn = ({ params }: FastifyRequest): string => String(Reflect.get(Object(params), 'number'));

/** What a form of the page said, heard as the voice of nobody. */
async function hearVoice(request: FastifyRequest): Promise<[Voiced, number]> {
  const { answer, reason: typed } = Object(request.body) as Record<string, unknown>;
  const helpful = answer === 'yes';
  const reason = feedbackReasons.find((one) => one === typed) ?? null;
  if (!helpful && reason === null) return ['chooseWhy', 422];
  try {
    await asVisitor(request, async (call) => {
      await hearPublicVoice(call, numberIn(request), { helpful, reason: helpful ? null : reason }, request.ip);
      return '';
    });
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'too_many') return ['often', 429];
    throw refusal;
  }
  return ['thanks', 200];
}

/** The same address without a script: where a browser that runs none is sent from the app’s page. */
export function plainAddress(url: string): string | undefined {
  const [, number = '', question = ''] = /^\/kb(\/[A-Za-z0-9-]+)?\/?(\?[^"<>]*)?$/.exec(url) ?? [];
  return url.startsWith('/kb') && !url.startsWith(openAddress) ? `${openAddress}${number}${question}` : undefined;
}

/** Whoever reads these pages is nobody, whatever cookie they bring. */
async function asVisitor(request: FastifyRequest, write: (call: Call, shown: Shown) => Promise<string>) {
  const tenant = await tenantOf(request.headers.host);
  const locale = preferred(request);
  const visitor = { ...nobody(tenant.id, 'service'), locale };
  return { locale, page: await transact(visitor, (call) => write(call, { locale, organisation: tenant.name })) };
}

/** Nothing is kept of whoever reads them, so nothing is asked. */
const send = (reply: FastifyReply, page: string, locale: Locale): FastifyReply =>
  reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-cache',
      vary: 'accept-language',
    })
    .send(page);
