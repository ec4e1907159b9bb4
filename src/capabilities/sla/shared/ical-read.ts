import { Temporal } from 'temporal-polyfill';
import { eventsIn, type Property, unescaped } from '../../../kernel/shared/ical-lines.ts';
import type { Holiday } from './calendar.ts';

/** Why an event was not taken: told beside what was, so that nothing is left out in silence. */
export type LeftOut = {
  readonly name: string;
  readonly why: 'canceled' | 'no-day' | 'unknown-zone' | 'repeats-otherwise' | 'too-long' | 'too-many';
};
export type Imported = { readonly holidays: readonly Holiday[]; readonly leftOut: readonly LeftOut[] };

/** What is taken: days from a first to a last one (YYYY-MM-DD, both with), told by the wall of this zone. */
export type Window = { readonly timeZone: string; readonly from: string; readonly to: string };

const mostDays = 366;
/** A file may name more than any calendar has use for. */
const mostHolidays = 2000;
const wholeDay = '00:00';

type Moments = { readonly start: Temporal.PlainDateTime; readonly end: Temporal.PlainDateTime };

/**
 * Reads the events of an iCalendar file (RFC 5545) as holidays: an event of days closes each of them, one of hours that part of its days as the wall
 * of the calendar's zone tells it. What repeats every year on its date is taken for each year of the window; what repeats otherwise is left out and said.
 */
export function readHolidays(text: string, window: Window): Imported {
  const holidays: Holiday[] = [];
  const leftOut: LeftOut[] = [];
  for (const event of eventsIn(text)) {
    const name = nameOf(event);
    const read = holidaysOf(event, name, window);
    const isTooMany = typeof read !== 'string' && holidays.length + read.length > mostHolidays;
    if (typeof read === 'string') leftOut.push({ name, why: read });
    else if (isTooMany) leftOut.push({ name, why: 'too-many' });
    else holidays.push(...read);
  }
  return { holidays: holidays.toSorted(byDay), leftOut };
}

const find = (event: readonly Property[], name: string): Property | undefined => event.find((one) => one.name === name);

const nameOf = (event: readonly Property[]): string =>
  unescaped(find(event, 'SUMMARY')?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);

const byDay = (one: Holiday, other: Holiday): number =>
  `${one.date}${one.part?.from ?? ''}` < `${other.date}${other.part?.from ?? ''}` ? -1 : 1;

function holidaysOf(event: readonly Property[], name: string, window: Window): Holiday[] | LeftOut['why'] {
  if (find(event, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return 'canceled';
  const moments = momentsOf(event, window.timeZone);
  if (typeof moments === 'string') return moments;
  if (moments.start.until(moments.end).total({ unit: 'days' }) > mostDays) return 'too-long';
  const times = occurrences(event, moments, window);
  if (typeof times === 'string') return times;
  return times.flatMap((one) => daysOf(one, name)).filter(({ date }) => date >= window.from && date <= window.to);
}

/** Beginning and end on the wall of the zone; an event of days ends with the day before its end, which so becomes midnight. */
function momentsOf(event: readonly Property[], timeZone: string): Moments | 'no-day' | 'unknown-zone' {
  const begin = find(event, 'DTSTART');
  const start = begin === undefined ? 'no-day' : onWall(begin, timeZone);
  if (typeof start === 'string') return start;
  const [finish, lasts] = [find(event, 'DTEND'), find(event, 'DURATION')];
  const end = finish === undefined ? start.add(durationOf(lasts?.value) ?? { days: isDay(begin) ? 1 : 0 }) : onWall(finish, timeZone);
  if (typeof end === 'string') return end;
  return Temporal.PlainDateTime.compare(end, start) > 0 ? { start, end } : 'no-day';
}

const isDay = (property: Property | undefined): boolean => /^\d{8}$/.test(property?.value.trim() ?? '');

/** A time without zone is told by the wall wherever it is read; one in UTC or another zone is that moment here. */
function onWall({ value, params }: Property, timeZone: string): Temporal.PlainDateTime | 'no-day' | 'unknown-zone' {
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value.trim()) ?? [];
  const local = plain(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
  if (local === undefined) return 'no-day';
  const zone = utc === 'Z' ? 'UTC' : params['TZID'];
  if (zone === undefined || isDay({ value, params, name: '' })) return local;
  return isZone(zone) ? local.toZonedDateTime(zone).withTimeZone(timeZone).toPlainDateTime() : 'unknown-zone';
}

function plain(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    // A day that no calendar has, such as the thirtieth of February: told as what was left out.
    return undefined;
  }
}

/** Whether the time zone database knows it. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // Intl has no other way of asking.
    return false;
  }
}

/** What lasts for centuries is too long; for longer than that no moment can be reckoned with. */
const inSight = (_: string, number: string, unit: string): string =>
  `${Math.min(Number(number), unit === 'W' || unit === 'D' ? 99_999 : 99_999_999)}${unit}`;

function durationOf(value: string | undefined): Temporal.Duration | undefined {
  return value !== undefined && /^\+?P(\d+W|(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/.test(value.trim()) && /\d/.test(value)
    ? Temporal.Duration.from(
        value
          .trim()
          .replace('+', '')
          .replace(/(\d+)([WDHMS])/g, inSight),
      )
    : undefined;
}

/** Each time it takes place in the window. */
function occurrences(event: readonly Property[], first: Moments, { to }: Window): Moments[] | 'repeats-otherwise' {
  const rule = find(event, 'RRULE');
  const years = rule === undefined ? [0] : yearsOf(rule.value, first.start, to);
  if (years === undefined || find(event, 'RDATE') !== undefined) return 'repeats-otherwise';
  const without = new Set(
    event.filter(({ name }) => name === 'EXDATE').flatMap(({ value }) => value.split(',').map((one) => one.trim().slice(0, 8))),
  );
  const length = first.start.until(first.end, { largestUnit: 'days' });
  return years
    .map((later) => first.start.add({ years: later }))
    .filter((start) => !without.has(start.toPlainDate().toString().replaceAll('-', '')))
    .map((start) => ({ start, end: start.add(length) }));
}

/** By how many years each time is later than the first; undefined where the rule is not simply every so many years on its date. */
function yearsOf(rule: string, start: Temporal.PlainDateTime, to: string): number[] | undefined {
  const parts = Object.fromEntries(
    rule
      .trim()
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=')),
  );
  const { FREQ, INTERVAL = '1', COUNT, UNTIL, WKST: _, BYMONTH, BYMONTHDAY, ...others } = parts;
  const isSameDate = [BYMONTH ?? `${start.month}`, BYMONTHDAY ?? `${start.day}`].map(Number).join() === `${start.month},${start.day}`;
  const step = Number(INTERVAL);
  if (FREQ !== 'YEARLY' || Object.keys(others).length > 0 || !isSameDate || !(step >= 1)) return undefined;
  const until = UNTIL === undefined ? to : [to, `${UNTIL.slice(0, 4)}-${UNTIL.slice(4, 6)}-${UNTIL.slice(6, 8)}`].sort()[0];
  const all = Array.from(
    { length: Math.max(0, Math.floor((Number(until?.slice(0, 4)) - start.year) / step) + 1) },
    (_, index) => index * step,
  );
  const isHeld = (later: number): boolean => start.add({ years: later }).day === start.day;
  const within = all.filter((later) => isHeld(later) && start.add({ years: later }).toPlainDate().toString() <= (until ?? to));
  return COUNT === undefined ? within : within.slice(0, Number(COUNT));
}

/** What an event closes of each of its days. */
function daysOf({ start, end }: Moments, name: string): Holiday[] {
  const made: Holiday[] = [];
  for (let day = start.toPlainDate(); Temporal.PlainDateTime.compare(day.toPlainDateTime(), end) < 0; day = day.add({ days: 1 })) {
    const from = day.equals(start.toPlainDate()) ? timeOf(start) : wholeDay;
    const to = day.equals(end.toPlainDate()) ? upwards(end) : '24:00';
    const isWhole = from === wholeDay && to === '24:00';
    made.push({ date: day.toString(), name, ...(isWhole ? {} : { part: { from, to } }) });
  }
  return made;
}

const timeOf = (moment: Temporal.PlainDateTime): string => moment.toPlainTime().toString({ smallestUnit: 'minute' });

/** A minute that is begun is closed to its end. */
function upwards(moment: Temporal.PlainDateTime): string {
  const up = moment.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  return up.toPlainDate().equals(moment.toPlainDate()) ? timeOf(up) : '24:00';
}
