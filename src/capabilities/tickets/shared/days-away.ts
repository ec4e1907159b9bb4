const day = 86_400_000;

/** Whole days from now to that moment, as the calendar of the time zone counts them; past ones are negative. */
export function daysAway(at: string, now: Date, timeZone: string): number {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone });
  return Math.round((Date.parse(calendar.format(new Date(at))) - Date.parse(calendar.format(now))) / day);
}

/**
 * How a day by which something should be is told: by its name only where that cannot be taken for another, neither for one that has passed nor
 * for the one since when somebody has it ("since Tuesday, expected Tuesday").
 */
export function namedBy(away: number, sinceAway?: number): 'today' | 'tomorrow' | 'weekday' | 'date' {
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  const isSameDayOfWeek = sinceAway !== undefined && away - sinceAway === 7;
  return away > 1 && away < 7 && !isSameDayOfWeek ? 'weekday' : 'date';
}
