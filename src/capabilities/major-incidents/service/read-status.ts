import { type Actor, nobody } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { shownName } from '../../directory/public.ts';
import { type PageService, pageOf, servicesOfPage, type ToldIncident, toldIncidents } from '../queries-status.ts';
import type { Visibility } from '../shared/words.ts';

export type Status = {
  readonly name: string | undefined;
  readonly visibility: Exclude<Visibility, 'off'>;
  readonly services: readonly PageService[];
  readonly incidents: readonly ToldIncident[];
  readonly now: Date;
};

/** What the page shows to this reader; undefined while it is open to nobody. What is for the signed in is read for nobody else. */
export const readStatus = (tenantId: string, actor: Actor | undefined): Promise<Status | undefined> =>
  transact(nobody(tenantId, 'service'), async ({ tx }) => {
    const { visibility } = await pageOf(tx);
    if (visibility === 'off') return undefined;
    const name = await shownName(tx);
    if (visibility === 'signedIn' && actor === undefined) return { name, visibility, services: [], incidents: [], now: tx.now };
    const services = (await servicesOfPage(tx)).filter(({ shown }) => shown);
    return { name, visibility, services, incidents: await toldIncidents(tx, 'statusPage'), now: tx.now };
  });
