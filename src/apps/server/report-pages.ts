import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codePage, followPage } from '../../capabilities/cases/reports/pages/follow-page.ts';
import type { Shown } from '../../capabilities/cases/reports/pages/frame.ts';
import { empty, reportPage, sentPage } from '../../capabilities/cases/reports/pages/report-page.ts';
import { reportStyle } from '../../capabilities/cases/reports/pages/style.ts';
import { words } from '../../capabilities/cases/reports/pages/words.ts';
import { type Along, cleanedAll } from '../../capabilities/cases/service/reports/along.ts';
import { acknowledgeBy } from '../../capabilities/cases/service/reports/days.ts';
import { fileWith, followUp, sayMore } from '../../capabilities/cases/service/reports/follow.ts';
import { officeAt, sendReport } from '../../capabilities/cases/service/reports/send.ts';
import { isTooOften } from '../../capabilities/cases/service/reports/throttle.ts';
import { policyStyle } from '../../capabilities/policy/pages/style.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { serveFile } from '../../kernel/files/serve.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import { leaveUntold } from '../../kernel/http/untold.ts';
import { type Locale, locales } from '../../kernel/i18n/locale.ts';
import { addFormRoom } from './forms.ts';
import { preferred } from './preferred.ts';
import { addFileForms, fieldOf, filesIn, isTooMuch } from './report-forms.ts';

/**
 * The reporting office for whoever has no name here: without sign-in, script, cookie or a line in the log. As if it did not exist while no office is
 * open. A code travels in the body of a form only.
 */
export function addReportPages(server: FastifyInstance): void {
  addFormRoom(server, (room) => {
    room.addHook('onRequest', (request, _reply, done) => {
      leaveUntold(request);
      done();
    });
    room.get('/report/style.css', (_request, reply) =>
      reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-store' }).send(policyStyle + reportStyle),
    );
    addFileForms(room);
    addIn(room, '');
    for (const locale of locales) addIn(room, `/${locale}`, locale);
  });
}

function addIn(room: FastifyInstance, end: string, wanted?: Locale): void {
  const answering = (answer: (asked: Asked) => Promise<FastifyReply>) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { id, name } = await tenantOf(request.headers.host);
    const office = await officeAt(id);
    if (office === undefined) return notThere(reply);
    const shown = { locale: wanted ?? preferred(request), organisation: name };
    return await answer({ request, reply, tenantId: id, shown, office });
  };
  room.get(
    `/report${end}`,
    answering(async ({ reply, shown, office }) => send(reply, reportPage(shown, office, empty))),
  );
  room.post(`/report${end}`, answering(takeReport));
  room.get(
    `/report/follow-up${end}`,
    answering(async ({ reply, shown }) => send(reply, codePage(shown))),
  );
  room.post(`/report/follow-up${end}`, answering(follow));
  room.post(`/report/follow-up/file${end}`, answering(give));
}

function notThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

type Office = NonNullable<Awaited<ReturnType<typeof officeAt>>>;
type Asked = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly tenantId: string;
  readonly shown: Shown;
  readonly office: Office;
};

async function takeReport({ request, reply, tenantId, shown, office }: Asked): Promise<FastifyReply> {
  refuseForeign(request);
  const said = words[shown.locale];
  const typed = { what: fieldOf(request, 'what'), where: fieldOf(request, 'where'), when: fieldOf(request, 'when') };
  const along = filesIn(request);
  const again = (wrong: string, status: number) =>
    send(reply, reportPage(shown, office, { typed, wrong: withFiles(shown, wrong, along) }), status);
  if (typed.what === '') return again(said.missing, 422);
  if (typed.what.length > mostText || typed.where.length > mostLine || typed.when.length > mostLine) return again(said.tooLong, 422);
  const files = await readyFiles(request, along);
  if (typeof files === 'string') return again(said[files], files === 'tooMuch' ? 413 : 422);
  if (isTooOften('report', tenantId, request.ip)) return again(said.tooOften, 429);
  const sent = await sendReport(tenantId, { typed, files, once: onceOf(request) }, shown.locale);
  return sent === undefined ? notThere(reply) : send(reply, sentPage(shown, sent.code, acknowledgeBy(sent.madeOn).toISOString()), 201);
}

/** Files as they may be kept, or the word for what is wrong with them. */
async function readyFiles(request: FastifyRequest, along: readonly Along[]): Promise<readonly Along[] | 'tooMuch' | 'badPicture'> {
  return isTooMuch(request, along) ? 'tooMuch' : ((await cleanedAll(along)) ?? 'badPicture');
}

/** A browser does not fill in files again. */
const withFiles = ({ locale }: Shown, wrong: string, along: readonly Along[]): string =>
  along.length === 0 ? wrong : `${wrong} ${words[locale].filesAgain}`;

const onceOf = (request: FastifyRequest): string => fieldOf(request, 'once').slice(0, 64);

/** Opens a report, or says something in it. Each code that opens none is answered alike. */
async function follow({ request, reply, tenantId, shown }: Asked): Promise<FastifyReply> {
  refuseForeign(request);
  const said = words[shown.locale];
  if (isTooOften('code', tenantId, request.ip)) return send(reply, codePage(shown, said.tooOften), 429);
  const [code, text, along] = [fieldOf(request, 'code'), fieldOf(request, 'text'), filesIn(request)];
  const files = await readyFiles(request, along);
  const wrong = typeof files === 'string' ? said[files] : wrongWith(request, shown, text, along);
  const isMore = wrong === undefined && typeof files !== 'string' && (text !== '' || files.length > 0);
  const followed = isMore ? await sayMore(tenantId, code, { text, files, once: onceOf(request) }) : await followUp(tenantId, code);
  if (followed === undefined) return send(reply, codePage(shown, said.unknown), 404);
  if (wrong === undefined) return send(reply, followPage(shown, code, followed, { told: isMore }));
  return send(reply, followPage(shown, code, followed, { wrong: withFiles(shown, wrong, along), text }), 422);
}

/** A file of the report, by the code in the body of a form. */
async function give({ request, reply, tenantId, shown }: Asked): Promise<FastifyReply> {
  refuseForeign(request);
  const said = words[shown.locale];
  if (isTooOften('code', tenantId, request.ip)) return send(reply, codePage(shown, said.tooOften), 429);
  const found = await fileWith(tenantId, fieldOf(request, 'code'), fieldOf(request, 'file'));
  return found === undefined ? send(reply, codePage(shown, said.unknown), 404) : await serveFile(reply, found.file, { name: found.name });
}

/** A form that only opens a report has no such field. */
function wrongWith({ body }: FastifyRequest, { locale }: Shown, text: string, along: readonly Along[]): string | undefined {
  if (text.length > mostText) return words[locale].tooLong;
  return text === '' && along.length === 0 && 'text' in Object(body) ? words[locale].nothing : undefined;
}

const mostText = 8000;
const mostLine = 500;

/**
 * A page that names no address to anybody names none to us either: its forms come with `Origin: null`, so what counts is what the browser says of the
 * site. There is no sign-in here that a foreign form could make use of.
 */
function refuseForeign({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  const { origin = 'null' } = headers;
  const isForeign = origin !== 'null' && (!URL.canParse(origin) || new URL(origin).host !== headers.host);
  if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new Refusal('forbidden', 'This request came from another site');
}

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Nothing keeps the page, nothing runs in it, and no request from it tells where it came from. */
const send = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
  reply
    .status(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': policy,
    })
    .send(page);
