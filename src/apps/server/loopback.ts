import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/access/access.ts';
import { addresses } from '../../kernel/db/installation.ts';
import { isLocalName } from '../../kernel/net/local-name.ts';

const near = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What proxies add. One that adds nothing still speaks HTTP/1.0 or passes a name on that is not this machine's. */
const ofProxies = /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-original-.*)$/;

const nothing = (): Refusal => new Refusal('not_found', 'There is nothing at this address');

/** Pages for whoever runs the installation on this very machine: not for the network, nor through a proxy, nor by another site's name. */
export function refuseFarAway({ socket, headers, hostname, raw }: FastifyRequest): void {
  const direct =
    near.has(socket.remoteAddress ?? '') && raw.httpVersion !== '1.0' && !Object.keys(headers).some((name) => ofProxies.test(name));
  if (!direct || behindProxy() || !isLocalName(hostname)) throw nothing();
}

/**
 * The same, and only while the installation is a trial: it began with the demo, whose passwords everybody knows, or was started with
 * CANDOR_DEV_MAIL=1; and no address of it is one that others can reach. Whatever is not known counts as no.
 */
export async function refuseUnlessTrial(request: FastifyRequest, dataFolder: string): Promise<void> {
  refuseFarAway(request);
  const isTrial = process.env['CANDOR_DEV_MAIL'] === '1' || existsSync(join(dataFolder, 'sign-ins.json'));
  if (!isTrial || (await addresses()).some((host) => !isLocalName(host))) throw nothing();
}

const behindProxy = (): boolean => (process.env['TRUST_PROXY'] ?? '') !== '';
