import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { Refusal } from '../access/access.ts';
import { isLocalName } from '../net/local-name.ts';

const reads = new Set(['GET', 'HEAD']);

/**
 * Whom the trusted proxy lets in without TLS, though this is the world's address: a page is sent to the encrypted one (308), a write is
 * refused, since what it carried has been read already. Names of this machine stay as they are.
 */
export function sendToTls(request: FastifyRequest, reply: FastifyReply, goOn: HookHandlerDoneFunction): void {
  const host = request.headers.host ?? '';
  if (!cameInClear(request) || isLocalName(host)) goOn();
  else if (reads.has(request.method)) void reply.redirect(`https://${host.replace(/:\d+$/, '')}${publicPort()}${request.url}`, 308);
  else goOn(new Refusal('forbidden', 'This address is reached encrypted only', { next: 'Call it by https.' }));
}

/** The last word is that of the proxy next to us, which is the one that is trusted. */
function cameInClear({ headers }: FastifyRequest): boolean {
  const told = headers['x-forwarded-proto'];
  return (
    (process.env['TRUST_PROXY'] ?? '') !== '' &&
    String(told ?? '')
      .split(',')
      .at(-1)
      ?.trim() === 'http'
  );
}

const publicPort = (): string => {
  const port = process.env['CANDOR_PUBLIC_PORT'] ?? '';
  return port === '' ? '' : `:${port}`;
};
