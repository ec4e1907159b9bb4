import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/access/access.ts';

const near = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Pages for whoever runs the installation on this very machine: not for the network, nor through a proxy, nor by another site's name. */
export function refuseFarAway({ ip, headers, hostname }: FastifyRequest): void {
  const forwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  const here = /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname.replace(/:\d+$/, ''));
  if (!near.has(ip) || forwarded || !here) throw new Refusal('not_found', 'There is nothing at this address');
}
