import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import type { AnyProcedure, AnyRouter } from '@orpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteMeta } from '../shared/contract.ts';
import { admitted, type EdgeContext } from './edge.ts';
import { onlyOnce } from './faults.ts';
import { refuseUnknownFields } from './unknown-fields.ts';

/** A reply that is JSON already: the walk that turns dates, sets and files into JSON finds nothing to do in what a contract describes. */
class Written {
  readonly json: string;

  constructor(reply: unknown) {
    this.json = JSON.stringify(reply);
  }
}

type Handler = StandardOpenAPIHandler<EdgeContext>;
type Named<T> = {
  readonly context: EdgeContext;
  readonly procedure: AnyProcedure;
  readonly input: unknown;
  readonly next: () => Promise<T>;
};

/** What matches a request to a route of the contract, reads its input and calls its deed. */
export const apiHandler = (router: AnyRouter): Handler =>
  new StandardOpenAPIHandler(router, {
    customErrorResponseBodyEncoder: ({ data }) => data,
    customJsonSerializers: [{ condition: (data) => data instanceof Written, serialize: ({ json }: Written) => json }],
    interceptors: [onlyOnce],
    clientInterceptors: [named, admittedFirst],
  });

async function named({ context, procedure, next }: Named<unknown>): Promise<unknown> {
  context.edge.nameRoute(procedure['~orpc'].route.path ?? '-');
  const reply = await next();
  tagVersion(context, reply);
  return reply === undefined ? undefined : new Written(reply);
}

/** A record that counts its changes says so as an entity tag too: what If-Match takes, whatever the record is (RFC 9110, 8.8.3). */
function tagVersion({ edge }: EdgeContext, reply: unknown): void {
  if (typeof reply !== 'object' || reply === null || !('version' in reply)) return;
  if (typeof reply.version === 'number') edge.setHeader('etag', `"${reply.version}"`);
}

/** Who may come in is decided before anybody looks at what they bring: 401 and 403 stand before 422. */
function admittedFirst({ context, procedure, input, next }: Named<unknown>): Promise<unknown> {
  const { meta, inputSchema, route } = procedure['~orpc'];
  admitted(context.edge, meta as RouteMeta);
  context.refuseUnreadable();
  // Not of a query: addresses collect parameters that are none of ours.
  if (route.method !== 'GET') refuseUnknownFields(inputSchema, input);
  return next();
}

const noHost = 'http://localhost';

/**
 * Answers by the contract; false where no route of it fits. Leaner than the adapter that comes with the library, which made a signal of
 * cancellation, two addresses and three promises for each request: nothing here asks for them.
 */
export async function answerByContract(
  handler: Handler,
  request: FastifyRequest,
  reply: FastifyReply,
  context: EdgeContext,
): Promise<boolean> {
  const { headers, url } = request;
  // What GET would answer, without its body, which the server leaves out by itself (RFC 9110, 9.3.2).
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const asked = { method, headers, url: new URL(`${noHost}${url}`), body: async () => request.body, signal: undefined };
  const { matched, response } = await handler.handle(asked, { prefix: '/api/v1', context });
  if (!matched) return false;
  const { status, body } = response;
  void reply.status(status);
  // A refusal's problem comes as an object, everything else as text.
  if (body === undefined) void reply.send();
  else void reply.header('content-type', 'application/json').send(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
}
