import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../access/access.ts';

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

const nothing =
  'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()';

/** Headers of every answer; the nonce of this answer is kept for the page that may need it. */
export function securityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const nonce = randomBytes(16).toString('base64');
  nonces.set(request, nonce);
  void reply.headers({
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': nothing,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-request-id': request.id,
  });
  if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
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
