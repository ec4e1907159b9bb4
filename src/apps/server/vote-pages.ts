import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Offered, offeredBy, voteByLink } from '../../capabilities/approvals/service/link.ts';
import { overPage, votedPage, votePage } from '../../capabilities/approvals/vote-page.ts';
import { countVisit } from '../../capabilities/sign-in/public.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { refuseCrossSite } from '../../kernel/http/security.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import { localeOf } from '../../kernel/i18n/locale.ts';
import { phraseIn } from '../../kernel/i18n/problem-words.ts';
import { refusalStatus } from '../../kernel/shared/problem.ts';
import { addFormRoom } from './forms.ts';
import { preferred } from './preferred.ts';

const path = '/vote/:token';

/**
 * Behind the link of a letter to whoever is asked. Programs that look into mail open links: looking answers nothing (GET), only the press does
 * (POST), from this page and no other site's.
 */
export function addVotePages(server: FastifyInstance): void {
  addFormRoom(server, (room) => {
    room.get(path, async (request, reply) => {
      const { tenant, token } = await asked(request);
      const offered = await offeredBy(tenant.id, token);
      if (offered === undefined) return send(reply, overPage(tenant.name, preferred(request)), 404);
      return send(reply, votePage(tenant.name, offered, request.url, { comment: '', wrong: undefined }), 200);
    });
    room.post(path, async (request, reply) => await press(request, reply));
  });
}

async function press(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  refuseCrossSite(request);
  const { tenant, token } = await asked(request);
  const minutes = await countVisit('vote', { tenantId: tenant.id, email: token, network: request.ip });
  if (minutes > 0)
    return send(reply.header('retry-after', minutes * 60), overPage(tenant.name, preferred(request), tooOften(request, minutes)), 429);
  const offered = await offeredBy(tenant.id, token);
  if (offered === undefined) return send(reply, overPage(tenant.name, preferred(request)), 404);
  const { answer, comment } = typedIn(request.body);
  if (answer === undefined) return send(reply, votePage(tenant.name, offered, request.url, { comment, wrong: undefined }), 422);
  try {
    await voteByLink(tenant.id, token, { answer, comment });
  } catch (refusal) {
    return refused(request, reply, { tenant: tenant.name, offered, comment, refusal });
  }
  return send(reply, votedPage(tenant.name, offered, answer), 200);
}

async function asked({ headers, params }: FastifyRequest) {
  const { id, name } = await tenantOf(headers.host);
  return { tenant: { id, name }, token: String(Reflect.get(Object(params), 'token')).slice(0, 100) };
}

type Typed = { answer: 'approve' | 'reject' | undefined; comment: string };

function typedIn(body: unknown): Typed {
  const { answer, comment } = Object(body) as Record<string, unknown>;
  return {
    answer: answer === 'approve' || answer === 'reject' ? answer : undefined,
    comment: typeof comment === 'string' ? comment.slice(0, 2000) : '',
  };
}

type Refused = { tenant: string; offered: Offered; comment: string; refusal: unknown };

/** What can be mended is shown beside the form, with what was typed; after anything else the way on is to sign in. */
function refused(request: FastifyRequest, reply: FastifyReply, { tenant, offered, comment, refusal }: Refused): FastifyReply {
  if (!(refusal instanceof Refusal)) throw refusal;
  const locale = localeOf(offered.voter.locale);
  const why = phraseIn(locale, refusal.message) ?? refusal.message;
  if (refusal.code !== 'wrong_input') return send(reply, overPage(tenant, locale, why), refusalStatus[refusal.code]);
  return send(reply, votePage(tenant, offered, request.url, { comment, wrong: why }), 422);
}

const tooOften = (request: FastifyRequest, minutes: number): string =>
  preferred(request) === 'de'
    ? `Das waren viele Versuche. Versuchen Sie es in ${minutes} Minuten noch einmal.`
    : `There were many tries. Try again in ${minutes} minutes.`;

/** The address is a secret: nothing keeps the page, and no request from it names more of it than the host. */
const send = (reply: FastifyReply, page: string, status: number): FastifyReply =>
  reply
    .status(status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' })
    .send(page);
