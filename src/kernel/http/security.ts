import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../access/access.ts';
import { permissionsOfData, permissionsOfPages } from './permissions-policy.ts';

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
/** What the API sends is no page: whoever opens it as one sees it, and nothing in it runs. */
const ofData = {
  ...everywhere,
  'permissions-policy': permissionsOfData,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** Headers of every answer; the nonce of a page's answer is kept for the page. */
export function securityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(request.url.startsWith('/api/v1/') ? ofData : ofPage(request)).header('x-request-id', request.id);
  if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

function ofPage(request: FastifyRequest): Record<string, string> {
  const nonce = randomBytes(16).toString('base64');
  nonces.set(request, nonce);
  const isFile = request.url.startsWith('/assets/');
  return { ...everywhere, 'permissions-policy': isFile ? permissionsOfData : permissionsOfPages, 'content-security-policy': policy(nonce) };
}

const nonces = new WeakMap<FastifyRequest, string>();

/** The nonce that this answer's policy allows. */
export const nonceOf = (request: FastifyRequest): string => nonces.get(request) ?? '';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write that a browser sends from another site's page carries our cookie but not our will: refused (Fetch Metadata, Origin). */
export function refuseCrossSite({ method, headers }: FastifyRequest): void {
  if (safe.has(method)) return;
  const site = headers['sec-fetch-site'];
  const foreignSite = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
  const foreignOrigin = headers.origin !== undefined && hostIn(headers.origin) !== headers.host;
  if (foreignSite || foreignOrigin) throw new Refusal('forbidden', 'This request came from another site');
}

const hostIn = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
