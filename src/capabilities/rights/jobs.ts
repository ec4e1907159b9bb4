import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { type Tenants, tellOfEntry } from './service/first-contact.ts';
import { offerRights } from './service/offer.ts';
import { confirmReceipt } from './service/receive.ts';
import { warnOfDays } from './service/warn.ts';

/** Each tenant, new or old, has what its people need to ask by right: within an hour of its making. */
export const sweepRights: Sweep = { name: 'rights.offers', every: 3_600_000, run: offerRights };

/** Within an hour of their moment: a statutory day ends with a day. */
export const sweepWarnings: Sweep = { name: 'rights.warnings', every: 3_600_000, run: warnOfDays };

/** Whom others entered hears of it a day later, unless an invitation came first: within an hour of that, 200 at a time. */
export const sweepFirstContacts = (tenants: Tenants): Sweep => ({
  name: 'rights.first-contacts',
  every: 3_600_000,
  run: (tenantId) => tellOfEntry(tenantId, tenants),
});

/** Confirms each request by right, and gives its ticket the day of the law. */
export const rightReceipts: Subscriber = { name: 'rights.receipts', types: ['ticket.created'], purpose: 'service', hear: confirmReceipt };
