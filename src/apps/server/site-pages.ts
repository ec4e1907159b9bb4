import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ContactForm } from '../../capabilities/site/pages/contact.ts';
import { contactPage, homePage, nobodyPage, plansPage, shownNow, termsPage } from '../../capabilities/site/pages/pages.ts';
import type { Shown } from '../../capabilities/site/pages/shown.ts';
import { sendContact } from '../../capabilities/site/service/send-contact.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { refuseCrossSite } from '../../kernel/http/security.ts';
import { type Locale, locales } from '../../kernel/i18n/locale.ts';
import { originOfTenant } from '../../kernel/mail/origin.ts';
import { addFormRoom } from './forms.ts';
import { isOffered, offered, sendTyped } from './offered.ts';
import { preferred } from './preferred.ts';
import { sendPage } from './privacy-pages.ts';
import { addSignUpPages } from './sign-up-pages.ts';

/** The operator's own pages: for everybody, without sign-in, script or cookie. */
export function addSitePages(server: FastifyInstance): void {
  inEachLanguage('', (path, locale) => addHome(server, path, locale));
  inEachLanguage('/plans', (address, locale) =>
    server.get(address, async (request, reply) => {
      const shown = await offered(request, locale);
      return sendPage(request, reply, plansPage(shown), shown.locale);
    }),
  );
  inEachLanguage('/terms', (address, locale) => addTerms(server, address, locale));
  addFormRoom(server, (room) => inEachLanguage('/contact-us', (path, locale) => addContact(room, path, locale)));
  addSignUpPages(server);
}

/** With and without the stroke at its end: the policy names pages as its source does. */
function inEachLanguage(path: string, add: (address: string, locale?: Locale) => void): void {
  for (const address of path === '' ? ['/'] : [path, `${path}/`]) add(address);
  for (const locale of locales) add(`${path}/${locale}`, locale);
}

/** Whoever is signed in comes into the service; at an address of nobody's a page says so. */
function addHome(server: FastifyInstance, path: string, locale?: Locale): void {
  server.get(path, async (request, reply) => {
    if (request.headers.cookie?.includes('candor_session=') === true) return reply.callNotFound();
    const shown = await shownNow(locale ?? preferred(request));
    const isHere = await isOffered(request, shown).catch((fault: unknown) => unknownAddress(fault));
    if (isHere === undefined && wantsHtml(request)) return await sendNobody(reply, shown);
    return isHere === true ? sendPage(request, reply, await homePage(shown), shown.locale) : reply.callNotFound();
  });
}

function addTerms(server: FastifyInstance, address: string, locale?: Locale): void {
  server.get(address, async (request, reply) => {
    const shown = await offered(request, locale);
    const { version } = request.query as { version?: unknown };
    const page = termsPage(shown, typeof version === 'string' ? version : undefined);
    return page === undefined ? reply.callNotFound() : sendPage(request, reply, page, shown.locale);
  });
}

const wantsHtml = ({ headers: { accept = '' } }: FastifyRequest): boolean => accept.includes('text/html');

function unknownAddress(fault: unknown): undefined {
  if (fault instanceof Refusal && fault.code === 'not_found') return undefined;
  throw fault;
}

async function sendNobody(reply: FastifyReply, shown: Shown): Promise<FastifyReply> {
  const operator = await operatorTenant();
  const origin = operator === undefined || shown.settings.offersService !== true ? undefined : await originOfTenant(operator);
  return reply
    .status(404)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .send(nobodyPage(shown, origin));
}

const nothingTyped: ContactForm = { values: {}, wrong: {} };

function addContact(room: FastifyInstance, path: string, locale?: Locale): void {
  room.get(path, async (request, reply) => {
    const shown = await shownNow(locale ?? preferred(request));
    const offers = await isOffered(request, shown);
    const { sent } = request.query as { sent?: unknown };
    const form = typeof sent === 'string' && /^[A-Z]{2,8}\d{5,15}$/.test(sent) ? { ...nothingTyped, sent } : nothingTyped;
    return sendPage(request, reply, contactPage(shown, form, offers), shown.locale);
  });
  room.post(path, async (request, reply) => {
    refuseCrossSite(request);
    const shown = await shownNow(locale ?? preferred(request));
    const offers = await isOffered(request, shown);
    const result = await sendContact(request.body, shown, request.ip);
    if ('sent' in result) return reply.redirect(`/contact-us/${shown.locale}?sent=${result.sent}`, 303);
    return sendTyped(reply, contactPage(shown, result.form, offers), result.status);
  });
}
