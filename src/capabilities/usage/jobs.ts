import { keeper, machine, permitNew } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { mayKeep } from './policy.ts';
import {
  deleteBeacons,
  deleteBeaconsBefore,
  deleteNumber,
  deletePageCountsBefore,
  deleteSumsBefore,
  deleteVisitNumbersBefore,
  dropDaysBefore,
  openDay,
} from './store.ts';

const day = 86_400_000;
const keptDays = 90;
/** Two years: a month can be held against the same one of the year before. */
const keptSums = 730;

/** Makes tomorrow's partitions, and drops those of more than 90 days ago: what is left of them are sums over at least five people. */
export const sweepUsage: Sweep = {
  name: 'usage.days',
  every: 3_600_000,
  run: async (tenantId) => {
    await transact(machine(tenantId), async ({ tx }) => {
      await openDay(tx, new Date(tx.now.getTime() + day));
      const before = new Date(tx.now.getTime() - keptDays * day);
      await dropDaysBefore(tx, before);
      await deleteBeaconsBefore(tx, before);
      await deletePageCountsBefore(tx, before);
      await deleteSumsBefore(tx, new Date(tx.now.getTime() - keptSums * day));
    });
    // Whether a visitor’s number still stands in a row is seen by statistics only.
    await transact(keeper(tenantId, 'usageStatistics'), ({ tx }) =>
      deleteVisitNumbersBefore(tx, new Date(tx.now.getTime() - keptDays * day)),
    );
  },
};

/** A no takes back what rested on the yes: the number of the person goes, and every row of it; so does what letters told. What rests on a later yes stays. */
export const forgetRefused: Subscriber = {
  name: 'usage.refused',
  types: ['consent.withdrawn', 'consent.refused'],
  hear: async ({ tx, actor }, { objectId, facts, at }) => {
    const gone = permitNew({ personId: objectId, at }, 'reset', mayKeep(actor));
    if (facts['purpose'] === 'usageStatistics') await deleteNumber(tx, gone);
    if (facts['purpose'] === 'mailOpens') await deleteBeacons(tx, gone);
  },
};
