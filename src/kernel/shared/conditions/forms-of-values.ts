const day = /^\d{4}-\d{2}-\d{2}$/;
// Far from the ends of four-digit years, so that days counted from here keep their order in text.
const years = /^[1-8]\d{3}-/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const kept = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A calendar day that exists, written `YYYY-MM-DD`, of the years 1000 to 8999. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !day.test(value) || !years.test(value)) return false;
  const date = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A moment with its offset, at most to the millisecond: what a person or an API writes. */
export const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && instant.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

/** A moment as records keep it: UTC with milliseconds, so that order in text is order in time. */
export const isKeptMoment = (value: unknown): value is string => typeof value === 'string' && kept.test(value);

/** Looks like a day; days of records were checked when they were written. */
export const isKeptDay = (value: unknown): value is string => typeof value === 'string' && day.test(value);

/** An id in the form in which PostgreSQL prints it. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
