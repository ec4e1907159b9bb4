import { rightReceipts } from '../../src/capabilities/rights/jobs.ts';
import { offerRights } from '../../src/capabilities/rights/service/offer.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { askAnewWhoKnocks } from './house.ts';

/** What the sweep gives each tenant within an hour: request types by which people ask by right, and who answers them. */
export async function rightsOffered(tenantId: string): Promise<void> {
  await offerRights(tenantId);
  askAnewWhoKnocks();
}

/** Hears what was opened since, as the worker does, and confirms what was asked by right. */
export const receiptsWritten = (tenantId: string): Promise<void> => catchUpAll(tenantId, rightReceipts);
