import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Refusal } from '../access/access.ts';
import { signalOfScript } from '../shared/privacy-signal.ts';
import { browserOf } from './browser.ts';
import type { Edge, Tenant } from './edge.ts';
import { readerOf } from './reader.ts';
import { nameRoute } from './route-names.ts';

/** Reads from a request what deeds may know of it. */
export function edgeOf(request: FastifyRequest, reply: FastifyReply, tenant: Tenant, actor: Actor | undefined): Edge {
  const { headers } = request;
  return {
    tenant,
    actor,
    requestId: request.id,
    method: request.method,
    path: request.url.split('?', 1)[0] ?? '/',
    // Read when asked for: who may not come in is told that, and not what is wrong with their headers.
    get ifMatch() {
      return versionIn(headers['if-match']);
    },
    get idempotencyKey() {
      return keyIn(headers['idempotency-key']);
    },
    // Few deeds ask for these, and reading them takes a dozen expressions.
    get network() {
      return request.ip;
    },
    get browser() {
      return browserOf(headers['user-agent']);
    },
    get encrypted() {
      return request.protocol === 'https';
    },
    get origin() {
      return originAt(request);
    },
    get signal() {
      return isSignalled(request);
    },
    get locale() {
      return readerOf(request);
    },
    nameRoute: (pattern) => nameRoute(request, pattern),
    setCookie: (cookie) => void reply.header('set-cookie', cookie),
    setHeader: (name, value) => void reply.header(name, value),
  };
}

/** Global Privacy Control (W3C): `1` and nothing else says it, sent by the browser itself or, where it tells its pages only, by ours. */
export const isSignalled = ({ headers }: { readonly headers: Readonly<FastifyRequest['headers']> }): boolean =>
  headers['sec-gpc'] === '1' || headers[signalOfScript] === '1';

/**
 * The address of the tenant for links in mail. Its name was found in the address table; its port is the caller's word, and counts only where
 * we listen on it, the operator named it, or a proxy in front of us is trusted: a letter leads nowhere because somebody asked for it so.
 */
export function originAt({ protocol, headers, socket }: FastifyRequest): string {
  const host = headers.host ?? 'localhost';
  const port = /:(\d+)$/.exec(host)?.[1];
  const isOurs = port === undefined || [String(socket.localPort), process.env['CANDOR_PUBLIC_PORT']].includes(port) || behindProxy();
  return `${protocol}://${isOurs ? host : host.slice(0, -port.length - 1)}`;
}

const behindProxy = (): boolean => (process.env['TRUST_PROXY'] ?? '') !== '';

/** The token of an Authorization header; undefined where it holds none that could be ours. */
export const bearerIn = (authorization: string | undefined): string | undefined => /^Bearer (\S{20,200})$/.exec(authorization ?? '')?.[1];

/** An entity tag of ours is a number in quotes (RFC 9110, 8.8.3); weak ones are read alike, and `*` is any that exists (13.1.1). */
function versionIn(header: string | undefined): Edge['ifMatch'] {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (match === null)
    throw new Refusal('wrong_input', 'If-Match must be the version of the record', { next: 'Send for instance If-Match: "3".' });
  return Number(match[1]);
}

function keyIn(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string' || header === '') return undefined;
  if (header.length > 200) throw new Refusal('wrong_input', 'The Idempotency-Key is longer than 200 characters');
  return header;
}
