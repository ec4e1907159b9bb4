import type { Calendar, Span } from '../../../kernel/clock/calendar.ts';
import type { HolidayOn } from '../../../kernel/clock/holidays.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Whether somebody answers the telephone at this moment. Reckoned another way than the page does it, by the clock that the platform reads
 * there, so that a mistake of the one is not a mistake of the other.
 */
export function answersAt(hours: Calendar, at: Date, holidayOn: HolidayOn): boolean {
  const { date, day, time } = wallClock(hours.timeZone, at);
  const within = ({ from, to }: Span): boolean => from <= time && time < to;
  const own = hours.ownDays?.find((one) => one.date === date);
  if (own !== undefined) return own.from !== undefined && own.to !== undefined && within({ from: own.from, to: own.to });
  if (holidayOn(date) !== undefined) return false;
  const others = (hours.otherDays ?? []).filter((one) => one.day === day);
  const usual = hours.days.includes(day) ? [{ from: hours.from, to: hours.to }] : [];
  return (others.length > 0 ? others : usual).some(within) && !(hours.breaks ?? []).some(within);
}

function wallClock(timeZone: string, at: Date): { date: string; day: number; time: string } {
  const two = '2-digit';
  const format = { timeZone, weekday: 'short', year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23' } as const;
  const parts = new Map(new Intl.DateTimeFormat('en-GB', format).formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: `${of('year')}-${of('month')}-${of('day')}`,
    day: weekdays.indexOf(of('weekday')) + 1,
    time: `${of('hour')}:${of('minute')}`,
  };
}
