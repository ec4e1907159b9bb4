import type { FastifyInstance } from 'fastify';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { locales } from '../../kernel/i18n/locale.ts';
import { log } from '../../kernel/log/log.ts';
import { originOfTenant } from '../../kernel/mail/origin.ts';

/**
 * Asks for the policy once in each language, at the operator’s own address: connections, plans, pages and code are then ready for whoever
 * asks first. By HEAD, which does all of that and counts as nobody’s visit. Nobody waits for it, and where it fails whoever asks is told why.
 */
export async function warmPolicy(server: FastifyInstance): Promise<void> {
  try {
    const operator = await operatorTenant();
    if (operator === undefined) return;
    const { host } = new URL(await originOfTenant(operator));
    for (const locale of locales) await server.inject({ method: 'HEAD', url: `/privacy/${locale}`, headers: { host } });
  } catch (fault) {
    log.fault('policy not read ahead', fault);
  }
}
