import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { leavePage } from '../../capabilities/consent/messages/leave-page.ts';
import { type Subscription, subscriptionAt, unsubscribe } from '../../capabilities/consent/messages/unsubscribe.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import { preferred } from './preferred.ts';

const path = '/unsubscribe/:secret';

/**
 * The way out of letters that people asked for (RFC 8058): one POST without cookie ends them and is answered where it was sent, never by a
 * redirect; a GET shows a button and ends nothing.
 */
export function addUnsubscribePages(server: FastifyInstance): void {
  void server.register((room, _options, done) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 10_000 }, (_request, _body, parsed) => parsed(null, undefined));
    room.get(path, async (request, reply) => answer(request, reply, await asked(request), false));
    room.post(path, async (request, reply) => {
      const found = await asked(request);
      if (found.subscription !== undefined) await unsubscribe(found.tenant.id, found.subscription);
      return answer(request, reply, found, true);
    });
    done();
  });
}

type Found = { readonly tenant: { readonly id: string; readonly name: string }; readonly subscription: Subscription | undefined };

async function asked({ headers, params }: FastifyRequest): Promise<Found> {
  const tenant = await tenantOf(headers.host);
  const { secret } = params as { secret: string };
  return { tenant, subscription: secret.length > 100 ? undefined : await subscriptionAt(tenant.id, secret) };
}

function answer(request: FastifyRequest, reply: FastifyReply, { tenant, subscription }: Found, isDone: boolean): FastifyReply {
  const page = leavePage({ locale: preferred(request), name: tenant.name, class: subscription?.class, isDone, path: request.url });
  return reply
    .status(subscription === undefined ? 404 : 200)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .send(page);
}
