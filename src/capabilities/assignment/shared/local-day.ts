const kept = new Map<string, Intl.DateTimeFormat>();

/** The day (YYYY-MM-DD) that a moment belongs to in a time zone. */
export function localDay(at: Date, timeZone: string): string {
  const format = kept.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  kept.set(timeZone, format);
  return format.format(at);
}
