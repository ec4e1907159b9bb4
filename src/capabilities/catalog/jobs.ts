import { sql } from '../../kernel/db/sql.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';

/** Counts how often a request type is asked for, from the log, so that asking itself never waits for a counter. */
export const popularity: Subscriber = {
  name: 'catalog.popularity',
  types: ['ticket.created'],
  // It writes to nobody, and what was asked for before the move is as popular.
  wants: 'thePastToo',
  hear: async ({ tx }, { facts }) => {
    const { requestTypeId } = facts;
    if (typeof requestTypeId !== 'string') return;
    await tx.run(
      sql`update app.request_type set popularity = popularity + 1 where tenant_id = ${tx.tenantId} and id = ${requestTypeId}`,
      'catalog.popularity',
    );
  },
};
