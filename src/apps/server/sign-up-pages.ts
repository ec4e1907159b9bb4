import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { framed } from '../../capabilities/site/pages/pages.ts';
import type { Shown } from '../../capabilities/site/pages/shown.ts';
import { askedBody, confirmBody, overBody, readyBody, type SignUpForm, signUpBody } from '../../capabilities/site/pages/sign-up.ts';
import { siteWords } from '../../capabilities/site/pages/words.ts';
import { sendSignUp } from '../../capabilities/site/service/send-sign-up.ts';
import { baseHost, confirmSignUp, type Founded, signUpOf } from '../../capabilities/site/service/sign-up.ts';
import { textsIn } from '../../capabilities/site/service/typed.ts';
import { leastPassword } from '../../capabilities/site/shared/sign-up.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { originAt } from '../../kernel/http/edge-of.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { refuseCrossSite } from '../../kernel/http/security.ts';
import { type Locale, localeOf, locales } from '../../kernel/i18n/locale.ts';
import type { Html } from '../../kernel/openapi/html.ts';
import { addFormRoom } from './forms.ts';
import { offered, sendTyped } from './offered.ts';
import { preferred } from './preferred.ts';

/** A company begins: the form, the letter’s link that shows a button and founds nothing, and the press that does. */
export function addSignUpPages(server: FastifyInstance): void {
  addFormRoom(server, (room) => {
    addForm(room, '/sign-up');
    for (const locale of locales) addForm(room, `/sign-up/${locale}`, locale);
    addConfirmation(room);
  });
}

const page = (shown: Shown, body: Html): string =>
  framed(shown, { title: siteWords(shown.locale).signUpTitle, path: '/sign-up', body }, true);

function addForm(room: FastifyInstance, path: string, locale?: Locale): void {
  room.get(path, async (request, reply) => {
    const shown = await offered(request, locale);
    const { asked, plan } = request.query as { asked?: unknown; plan?: unknown };
    const values: Record<string, string> = typeof plan === 'string' ? { plan } : {};
    const body = asked === undefined ? signUpBody(shown.locale, await emptyForm(values)) : askedBody(shown.locale);
    return sendTyped(reply, page(shown, body), 200);
  });
  room.post(path, async (request, reply) => {
    refuseCrossSite(request);
    const shown = await offered(request, locale ?? preferred(request));
    const result = await sendSignUp(request.body, shown, { network: request.ip, origin: originAt(request) });
    if (result === undefined) return reply.redirect(`/sign-up/${shown.locale}?asked`, 303);
    const form = { ...(await emptyForm(result.values)), wrong: result.wrong, notice: result.notice };
    return sendTyped(reply, page(shown, signUpBody(shown.locale, form)), result.status);
  });
}

const emptyForm = async (values: Record<string, string>): Promise<SignUpForm> => ({
  values,
  wrong: {},
  base: await baseHost((await operatorTenant()) ?? ''),
});

/** Programs that look into mail open links: looking founds nothing (GET), only the press does (POST). */
function addConfirmation(room: FastifyInstance): void {
  room.get('/sign-up/confirm/:secret', async (request, reply) => await lookAt(request, reply, {}));
  room.post('/sign-up/confirm/:secret', async (request, reply) => {
    refuseCrossSite(request);
    const { password = '' } = textsIn(request.body);
    const shown = await offered(request);
    if (password.length < leastPassword || password.length > 1000)
      return await lookAt(request, reply, { password: siteWords(shown.locale).wrong.password });
    try {
      const founded = await confirmSignUp(secretOf(request), password);
      const read = await offered(request, founded.locale);
      return sendTyped(reply, page(read, readyBody(read.locale, readyAt(request, founded))), 200);
    } catch (refusal) {
      return sendRefused(reply, shown, refusal);
    }
  });
}

async function lookAt(request: FastifyRequest, reply: FastifyReply, wrong: Readonly<Record<string, string>>): Promise<FastifyReply> {
  const operator = (await operatorTenant()) ?? '';
  const found = await signUpOf(operator, secretOf(request));
  const shown = await offered(request, found === undefined ? undefined : localeOf(found.locale));
  if (found === undefined) return sendTyped(reply, page(shown, overBody(shown.locale, siteWords(shown.locale).linkOver)), 404);
  const host = `${found.slug}.${await baseHost(operator)}`;
  if (found.settledAt !== null) return sendTyped(reply, page(shown, readyBody(shown.locale, readyAt(request, { ...found, host }))), 200);
  const body = confirmBody(shown.locale, { company: found.company, host }, { values: {}, wrong }, request.url);
  return sendTyped(reply, page(shown, body), Object.keys(wrong).length === 0 ? 200 : 422);
}

function sendRefused(reply: FastifyReply, shown: Shown, refusal: unknown): FastifyReply {
  if (!(refusal instanceof Refusal)) throw refusal;
  const words = siteWords(shown.locale);
  const title = refusal.code === 'conflict' ? words.wrong.slugTaken : words.linkOver;
  return sendTyped(reply, page(shown, overBody(shown.locale, title)), refusal.code === 'conflict' ? 409 : 404);
}

/** Where the new tenant is: beside this page, on the same port. */
function readyAt(request: FastifyRequest, { host, company }: Pick<Founded, 'host' | 'company'>) {
  const here = new URL(originAt(request));
  here.hostname = host;
  return { company, host, address: here.origin };
}

const secretOf = ({ params }: FastifyRequest): string => String(Reflect.get(Object(params), 'secret')).slice(0, 100);
