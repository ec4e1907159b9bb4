import { openOn } from './calendar.ts';
import { dateOf, type Hours, momentAfter, steadyAt, wallDay, weekdayOf } from './hours.ts';

/** How much later something is due, counted by a calendar. */
export type Offset = { readonly amount: number; readonly unit: 'openHours' | 'openDays' };

const day = 86_400;
/** A calendar that opens on no day for so long is taken never to open again. */
const patience = 4000;

/**
 * The moment that lies so much open time after another (both in seconds since 1970): after so many open hours, or as the last of so many open
 * days after today closes; with 0 days as today closes, or the next day that opens. Null where it never comes.
 */
export const offsetFrom = (hours: Hours, from: number, { amount, unit }: Offset): number | null =>
  unit === 'openHours' ? momentAfter(hours, from, amount * 3600) : closingAfter(hours, from, amount);

function closingAfter(hours: Hours, from: number, days: number): number | null {
  const today = wallDay(from, steadyAt(hours, from));
  let left = days;
  for (let wall = today; wall < today + patience; wall += 1) {
    const closing = closingOn(hours, wall);
    if (closing === null || closing <= from) continue;
    if (left === 0) return closing;
    // Of N open days after today the first is not today itself.
    if (wall > today) left -= 1;
    if (left === 0) return closing;
  }
  return null;
}

/** When a day closes for good; null where it does not open. */
function closingOn(hours: Hours, wall: number): number | null {
  const last = openOn(hours.calendar, hours.days, dateOf(wall), weekdayOf(wall)).at(-1);
  if (last === undefined) return null;
  const read = wall * day + last[1];
  // The wall is ahead by what holds at that moment, which may not be what held a day before.
  const near = read - steadyAt(hours, read).offset;
  return read - steadyAt(hours, near - 1).offset;
}
