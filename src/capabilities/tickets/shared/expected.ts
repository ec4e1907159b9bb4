import { Temporal } from 'temporal-polyfill';

/**
 * The end of the day by which something is expected: so many working days, Monday to Friday, after the day of asking, where the requester
 * is. Holidays are not known.
 */
export function expectedBy(asked: Date, days: number, timeZone: string): Date {
  let day = Temporal.Instant.fromEpochMilliseconds(asked.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  for (let left = days; left > 0; left -= day.dayOfWeek <= 5 ? 1 : 0) day = day.add({ days: 1 });
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone);
  return new Date(next.epochMilliseconds - 60_000);
}
