import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Refusal } from '../access/access.ts';
import { browserOf } from './browser.ts';
import type { Edge, Tenant } from './edge.ts';
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
    ifMatch: versionIn(headers['if-match']),
    idempotencyKey: keyIn(headers['idempotency-key']),
    network: request.ip,
    browser: browserOf(headers['user-agent']),
    encrypted: request.protocol === 'https',
    origin: `${request.protocol}://${headers.host ?? 'localhost'}`,
    nameRoute: (pattern) => nameRoute(request, pattern),
    setCookie: (cookie) => void reply.header('set-cookie', cookie),
    setHeader: (name, value) => void reply.header(name, value),
  };
}

/** An entity tag of ours is a number in quotes (RFC 9110, 8.8.3); weak ones are read alike. */
function versionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
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
