import type { Identity } from './identity.ts';

/** Whether somebody answers now, and until or from when, by the clock of the operator's time zone. */
export type Opening =
  | { readonly isOpen: true; readonly until: string }
  | { readonly isOpen: false; readonly day: number; readonly from: string };

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Reads the clock on the wall there, so that a change to daylight saving moves nothing: eight o'clock stays eight o'clock. */
export function openingAt({ days, from, to, timeZone }: Identity['hours'], now: Date): Opening {
  const { day, time } = wallClock(now, timeZone);
  const isDay = days.includes(day);
  if (isDay && from <= time && time < to) return { isOpen: true, until: to };
  const ahead = isDay && time < from ? 0 : [1, 2, 3, 4, 5, 6, 7].find((more) => days.includes(((day - 1 + more) % 7) + 1));
  return { isOpen: false, day: ((day - 1 + (ahead ?? 0)) % 7) + 1, from };
}

/** Monday is 1; the time as HH:MM. */
function wallClock(now: Date, timeZone: string): { day: number; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const told = new Map(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: weekdays.indexOf(told.get('weekday') ?? '') + 1, time: `${told.get('hour')}:${told.get('minute')}` };
}
