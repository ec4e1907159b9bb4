import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { locales } from '../../kernel/i18n/locale.ts';
import { log } from '../../kernel/log/log.ts';
import { originOfTenant } from '../../kernel/mail/origin.ts';

/** A start waits for it this long at most; it takes a fifth of a second on a busy machine. */
const patience = 1000;

/**
 * Asks for the policy in each language, at the operator’s own address, before anybody else can: connections, plans, pages and code are then
 * ready for whoever asks first. By HEAD, which does all of that and counts as nobody’s visit. Where it fails whoever asks is told why.
 */
export const warmPolicy = (server: FastifyInstance): Promise<void> =>
  Promise.race([ask(server), pause(patience, undefined, { ref: false })]);

async function ask(server: FastifyInstance): Promise<void> {
  try {
    const operator = await operatorTenant();
    if (operator === undefined) return;
    const { host } = new URL(await originOfTenant(operator));
    for (const locale of locales) await server.inject({ method: 'HEAD', url: `/privacy/${locale}`, headers: { host } });
  } catch (fault) {
    log.fault('policy not read ahead', fault);
  }
}
