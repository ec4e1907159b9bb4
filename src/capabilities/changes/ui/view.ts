import { fromDate, parseDate, startOfWeek, toCalendarDate } from '@internationalized/date';
import { now } from '../../../kernel/web/clock.ts';
import type { Asked } from './search.ts';

const lengths = { week: 7, timeline: 28, month: 42 } as const;

/** The day it is where the reader is. */
const today = (timeZone: string): string => toCalendarDate(fromDate(new Date(now()), timeZone)).toString();

/** From which moment to which, and its days. Weeks begin on Monday, as in most of the world's work. */
export function viewOf({ view = 'week', at }: Asked, timeZone: string) {
  const day = parseDate(at ?? today(timeZone));
  const first = startOfWeek(view === 'month' ? day.set({ day: 1 }) : day, 'en-GB', 'mon');
  const days = Array.from({ length: lengths[view] }, (_, index) => first.add({ days: index }));
  const from = first.toDate(timeZone);
  const until = first.add({ days: lengths[view] }).toDate(timeZone);
  const hours = (until.getTime() - from.getTime()) / 3_600_000;
  return {
    ...{ view, days: days.map(String), from: from.toISOString(), until: until.toISOString(), start: from.getTime(), hours },
    month: day.month,
    /** The day to look at for the one before or after. */
    step: (by: 1 | -1): string =>
      String(view === 'month' ? day.set({ day: 1 }).add({ months: by }) : day.add({ weeks: view === 'week' ? by : by * 4 })),
  };
}
export type Looked = ReturnType<typeof viewOf>;
