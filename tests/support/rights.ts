import { rightReceipts } from '../../src/capabilities/rights/jobs.ts';
import { offerRights } from '../../src/capabilities/rights/service/offer.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { askAnewWhoKnocks, type TestHouse } from './house.ts';
import { untilReadable } from './log.ts';

/** What the sweep gives each tenant within an hour: request types by which people ask by right, and who answers them. */
export async function rightsOffered(tenantId: string): Promise<void> {
  await offerRights(tenantId);
  askAnewWhoKnocks();
}

/** Hears what was opened since, as the worker does, and confirms what was asked by right. */
export async function receiptsWritten(house: TestHouse, tenantId: string): Promise<void> {
  await untilReadable(house);
  await catchUpAll(tenantId, rightReceipts);
}
