import type { AnyContractRouter } from '@orpc/contract';
import type { AnyRouter } from '@orpc/server';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type Actor, Refusal } from '../access/access.ts';
import { learnGerman, type Phrases } from '../i18n/problem-words.ts';
import { log } from '../log/log.ts';
import { newId } from '../shared/ids.ts';
import { isDeeperThan } from '../shared/is-deeper-than.ts';
import { countRequest } from '../telemetry/metrics.ts';
import { traced } from '../telemetry/traces.ts';
import { answerByContract, apiHandler } from './api.ts';
import type { Tenant } from './edge.ts';
import { bearerIn, edgeOf, isSignalled } from './edge-of.ts';
import { answerProblem } from './faults.ts';
import { noteMethods, nothingFound } from './methods.ts';
import { withoutEmptyParameters } from './query.ts';
import type { RawRoute } from './raw.ts';
import { answerRaw } from './raw.ts';
import { noteReader } from './reader.ts';
import { routeOf } from './route-names.ts';
import { refuseCrossSite, securityHeaders } from './security.ts';
import { sendToTls } from './send-to-tls.ts';
import { endStreams } from './streams.ts';
import { tenantOf } from './tenants.ts';
import { isUntold } from './untold.ts';

/** How the house finds out who knocks: by session cookie or bearer token, on a tenant's address. */
export type Authenticate = (
  tenant: Tenant,
  request: { cookie: string | undefined; bearer: string | undefined; encrypted: boolean },
) => Promise<Actor | undefined>;

export type House = {
  readonly router: AnyRouter;
  readonly rawRoutes: readonly RawRoute[];
  readonly authenticate: Authenticate;
  /** What it means for somebody signed in that their browser sends Global Privacy Control; in force before their request is answered. */
  readonly honourSignal: (actor: Actor) => Promise<void>;
  /** The German of what may be refused; the English stands where it is refused. */
  readonly german: Phrases;
};

/** On whose address somebody knocks, and who it is; undefined for nobody. */
type Asking = { readonly tenant: Tenant; readonly actor: Actor | undefined };

const mostBody = 2 * 1024 * 1024;

/** The HTTP server of the API; pages and health are added by the composition root. */
export function makeServer(house: House): FastifyInstance {
  learnGerman(house.german);
  const server = Fastify({
    bodyLimit: mostBody,
    genReqId: () => newId(),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxy(),
    rewriteUrl: ({ url = '/' }) => withoutEmptyParameters(url),
  });
  server.addHook('onRequest', (request, reply, done) => {
    securityHeaders(request, reply);
    sendToTls(request, reply, done);
  });
  server.setErrorHandler((thrown, request, reply) => answerProblem(thrown, request, reply));
  server.addHook('preClose', async () => endStreams());
  noteMethods(server, house.router as AnyContractRouter);
  readJsonLater(server);
  addApi(server, house);
  addRawRoutes(server, house);
  return server;
}

function trustedProxy(): string | boolean {
  return process.env['TRUST_PROXY'] ?? false;
}

function addApi(server: FastifyInstance, house: House): void {
  const handler = apiHandler(house.router);
  server.all('/api/v1/*', async (request, reply) => {
    const { tenant, actor } = await asking(house, request);
    const context = { edge: edgeOf(request, reply, tenant, actor), refuseUnreadable: () => refuseUnreadable(request) };
    const matched = await inSpan(request, reply, () => answerByContract(handler, request, reply, context));
    if (!matched) throw nothingFound(server, request);
    return reply;
  });
  server.addHook('onSend', (request, reply, _payload, done) => {
    const isApi = request.url.startsWith('/api/');
    if (isApi && reply.statusCode >= 400) void reply.header('content-type', 'application/problem+json; charset=utf-8');
    if (isApi && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done();
  });
}

/** In a room of their own, where no body is parsed: each route reads its stream itself. */
function addRawRoutes(server: FastifyInstance, house: House): void {
  void server.register((room, _options, done) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    for (const route of house.rawRoutes) addRaw(room, house, route);
    done();
  });
}

const unreadable = new WeakMap<FastifyRequest, Error>();

/** A body that is no JSON is remembered, and refused once its sender was admitted. */
function readJsonLater(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parse(request, text as string, (fault, body) => {
      if (fault !== null) unreadable.set(request, fault);
      done(null, fault === null ? body : undefined);
    });
  });
}

function refuseUnreadable(request: FastifyRequest): void {
  const fault = unreadable.get(request);
  if (fault !== undefined) throw fault;
  refuseTooDeep(request.body);
}

/** Far deeper than any form or condition: a schema that contains itself would run out of stack. */
const mostLevels = 200;

function refuseTooDeep(body: unknown): void {
  if (isDeeperThan(mostLevels, body))
    throw new Refusal('wrong_input', `The JSON is nested deeper than ${mostLevels} levels`, { next: 'Send it flatter.' });
}

function addRaw(server: FastifyInstance, house: House, route: RawRoute): void {
  server.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    bodyLimit: route.bodyLimit ?? mostBody,
    handler: async (request, reply) => {
      const { tenant, actor } = await asking(house, request);
      const edge = edgeOf(request, reply, tenant, actor);
      const again = async () => (await asking(house, request)).actor;
      return await inSpan(request, reply, () => answerRaw(route, { edge, request, reply, again }));
    },
  });
}

const inSpan = <T>(request: FastifyRequest, reply: FastifyReply, work: () => Promise<T>): Promise<T> =>
  traced('request', { 'http.request.method': request.method }, async (annotate) => {
    const result = await work();
    annotate({ 'http.route': routeOf(request), 'http.response.status_code': reply.statusCode });
    return result;
  });

/** Tenant by address, then the person by session or token; a cookie counts only for requests from our own pages. */
export async function asking({ authenticate, honourSignal }: House, request: FastifyRequest): Promise<Asking> {
  const tenant = await tenantOf(request.headers.host);
  const { cookie, authorization } = request.headers;
  const bearer = bearerIn(authorization);
  // Whatever else stands in Authorization, the cookie is what counts then.
  if (bearer === undefined) refuseCrossSite(request);
  const actor = await authenticate(tenant, { cookie, bearer, encrypted: request.protocol === 'https' });
  if (actor !== undefined) noteReader(request, actor.locale);
  if (bearer !== undefined && actor === undefined) throw unknownToken();
  if (actor !== undefined && isSignalled(request)) await honourSignal(actor);
  return { tenant, actor };
}

/** Also where nobody needs to sign in: whoever brings a token means to be somebody (RFC 6750, 3.1). */
const unknownToken = (): Refusal =>
  new Refusal('not_signed_in', 'This token is not known, has ended or was revoked', { next: 'Make a new token.' });

/** Told at the end of each request, without anything a person typed. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (isUntold(request)) return done();
    const { id: requestId, method } = request;
    const route = routeOf(request);
    countRequest(method, route, reply.statusCode, reply.elapsedTime / 1000);
    log.info('request', {
      requestId,
      method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
    done();
  });
}
