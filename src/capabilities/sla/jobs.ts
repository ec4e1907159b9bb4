import { machine } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { ReadEvent } from '../../kernel/events/read.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { Sweep, Watch } from '../../kernel/jobs/jobs.ts';
import { hasLevels } from './queries/clocks.ts';
import { extendCalendars } from './service/calendars.ts';
import { tellDue } from './service/due.ts';
import { hearOfMoment } from './service/escalate.ts';
import { keepClocksOf } from './service/keep.ts';
import { repairClocks } from './service/repair.ts';

/** Public holidays of coming years are known before clocks reach them. */
export const calendarYears: Sweep = {
  name: 'sla.calendar-years',
  every: 24 * 3_600_000,
  run: (tenantId) => transact(machine(tenantId), (call) => extendCalendars(call)),
};

/** Of what is said only an agent's reply: what the requester says moves a ticket by a change of its own. */
const movesClocks = ({ type, facts }: ReadEvent): boolean => type !== 'ticket.commented' || facts['side'] === 'agent';

/** Keeps how clocks stand, for lists and for what is due: a moment after whatever moves them. */
export const keptClocks: Subscriber = {
  name: 'sla.clocks',
  types: ['ticket.created', 'ticket.changed', 'ticket.commented', 'ticket.slaRenewed'],
  purpose: 'service',
  hear: async (call, event) => {
    if (movesClocks(event) && (await hasLevels(call.tx))) await keepClocksOf(call, [event.objectId]);
  },
};

/** Tells the log of clocks that reach a moment: looked for four times a second, and not behind other work. */
export const dueClocks = (where: Watch['where']): Watch => ({ name: 'sla.due', where, run: tellDue });

/** Does what was agreed for the moments that are told. */
export const escalations: Subscriber = {
  name: 'sla.escalations',
  types: ['ticket.slaWarned', 'ticket.slaBreached', 'ticket.slaOverdue'],
  purpose: 'service',
  hear: hearOfMoment,
};

/** Writes all kept clocks again from the log: what was brought along gets its own, and what a fault left is mended. */
export const clockRepair: Sweep = { name: 'sla.clock-repair', every: 6 * 3_600_000, run: repairClocks };
