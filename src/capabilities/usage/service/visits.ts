import { machine, nobody, permitNew } from '../../../kernel/access/access.ts';
import { glance, transact } from '../../../kernel/db/transact.ts';
import { cutShort } from '../network.ts';
import { mayKeep } from '../policy.ts';
import { isInstructedHere } from '../queries.ts';
import type { PagePattern } from '../shared/pages.ts';
import { deleteVisitNumber, insertViews, insertVisitNumber } from '../store.ts';
import { openToday } from './gather.ts';

/** A public page that the server sent to somebody who allowed it before signing in; the browser is asked for nothing. */
export type Visited = {
  readonly number: string;
  readonly page: PagePattern;
  /** Family and major version. */
  readonly browser: string;
  /** The whole address; only its beginning goes on from here. */
  readonly network: string;
};

/** Keeps a visit under the number that the browser brought, where it is instructed; how long it was looked at nobody tells. */
export async function keepVisit(tenantId: string, { number, page, browser, network }: Visited): Promise<void> {
  await openToday(tenantId);
  await transact(machine(tenantId, 'usageStatistics'), async ({ tx, actor }) => {
    if (!(await isInstructedHere(tx))) return;
    await insertVisitNumber(tx, permitNew(number, 'number', mayKeep(actor)));
    const beacon = { page, begins: true, seconds: 0 };
    await insertViews(tx, permitNew([{ number, beacon, browser, network: cutShort(network) }], 'keep', mayKeep(actor)));
  });
}

/** A no takes the number and every row in which it stands. */
export const forgetVisits = (tenantId: string, number: string): Promise<number> =>
  transact(machine(tenantId, 'usageStatistics'), ({ tx, actor }) => deleteVisitNumber(tx, permitNew(number, 'reset', mayKeep(actor))));

/** Whether visitors are counted at this address, so that there is something to ask them. */
export const countsVisitors = (tenantId: string): Promise<boolean> => glance(nobody(tenantId, 'service'), ({ tx }) => isInstructedHere(tx));
