const day = 86_400_000;

/** Whole days from now to that moment, as the calendar of the time zone counts them; past ones are negative. */
export function daysAway(at: string, now: Date, timeZone: string): number {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone });
  return Math.round((Date.parse(calendar.format(new Date(at))) - Date.parse(calendar.format(now))) / day);
}
