import { machine } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { extendCalendars } from './service/calendars.ts';

/** Public holidays of coming years are known before clocks reach them. */
export const calendarYears: Sweep = {
  name: 'sla.calendar-years',
  every: 24 * 3_600_000,
  run: (tenantId) => transact(machine(tenantId), (call) => extendCalendars(call)),
};
