import type { FastifyInstance } from 'fastify';
import { closedPage, statusPage } from '../../capabilities/major-incidents/pages/status-page.ts';
import { statusStyle } from '../../capabilities/major-incidents/pages/style.ts';
import { readStatus } from '../../capabilities/major-incidents/service/read-status.ts';
import { asking, type House } from '../../kernel/http/server.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import { type Locale, localeOf, locales } from '../../kernel/i18n/locale.ts';
import { preferred } from './preferred.ts';
import { sendPage } from './privacy-pages.ts';

/** How an organisation's services stand: for whomever it opened that, without script; as if it did not exist while it is open to nobody. */
export function addStatusPages(server: FastifyInstance, house: House): void {
  server.get('/status/style.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(statusStyle),
  );
  addIn(server, house, '/status');
  for (const locale of locales) addIn(server, house, `/status/${locale}`, locale);
}

function addIn(server: FastifyInstance, house: House, address: string, wanted?: Locale): void {
  server.get(address, async (request, reply) => {
    const { id, name } = await tenantOf(request.headers.host);
    const { actor } = await asking(house, request);
    const locale = wanted ?? (actor === undefined ? preferred(request) : localeOf(actor.locale));
    const status = await readStatus(id, actor);
    if (status === undefined) return reply.callNotFound();
    const shown = { locale, organisation: status.name ?? name, timeZone: actor?.timeZone ?? 'UTC', isSignedIn: actor !== undefined };
    if (status.visibility === 'signedIn' && actor === undefined)
      return await sendPage(request, reply.status(401), closedPage(shown), locale);
    return await sendPage(request, reply, statusPage(shown, status), locale);
  });
}
