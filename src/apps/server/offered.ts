import type { FastifyReply, FastifyRequest } from 'fastify';
import { shownNow } from '../../capabilities/site/pages/pages.ts';
import type { Shown } from '../../capabilities/site/pages/shown.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { preferred } from './preferred.ts';

/** Whether this address is the operator's, and companies may sign up there. */
export async function isOffered({ headers }: FastifyRequest, shown: Shown): Promise<boolean> {
  const { id } = await tenantOf(headers.host);
  return (await operatorTenant()) === id && shown.settings.offersService === true;
}

/** What is shown where companies may sign up; elsewhere there is no such page. */
export async function offered(request: FastifyRequest, locale?: Locale): Promise<Shown> {
  const shown = await shownNow(locale ?? preferred(request));
  if (await isOffered(request, shown)) return shown;
  throw new Refusal('not_found', 'There is nothing at this address');
}

/** A form as it came back, with what is wrong beside each field. */
export const sendTyped = (reply: FastifyReply, page: string, status: number): FastifyReply =>
  reply.status(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(page);
