import { Temporal } from 'temporal-polyfill';

const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * A local time as ServiceNow writes it, day or year first, in its zone; undefined when there is no such moment. A time that a change of the
 * clocks made twice is the earlier one, one that it left out is moved on by the gap (RFC 5545 does likewise).
 */
export function momentIn(zone: string, written: string): Date | undefined {
  const dayed = dayFirst.exec(written);
  const [, year, month, day, hour, minute, second] = dayed === null ? (yearFirst.exec(written) ?? []) : swapped(dayed);
  if (year === undefined) return undefined;
  const parts = {
    year: +year,
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
  };
  return isReal(parts) ? new Date(Temporal.PlainDateTime.from(parts).toZonedDateTime(zone).epochMilliseconds) : undefined;
}

const swapped = ([all, day, month, year, ...time]: readonly (string | undefined)[]): (string | undefined)[] => [
  all,
  year,
  month,
  day,
  ...time,
];

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const isReal = ({ year, month, day, hour, minute, second }: Parts): boolean =>
  year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;

const daysIn = (year: number, month: number): number => Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
