import { Temporal } from 'temporal-polyfill';
import { eventsIn, type Property, unescaped } from '../../../kernel/shared/ical-lines.ts';
import { type Again, isHeld, type OwnDay } from './again.ts';

/** Why an event was not taken: told beside what was, so that nothing is left out in silence. */
export type LeftOut = {
  readonly name: string;
  readonly why: 'canceled' | 'no-day' | 'unknown-zone' | 'repeats-otherwise' | 'too-long' | 'too-many' | 'past';
};
export type Imported = { readonly holidays: readonly OwnDay[]; readonly leftOut: readonly LeftOut[] };

/** What is taken: days from a first one on (YYYY-MM-DD), told by the wall of this zone. */
export type Window = { readonly timeZone: string; readonly from: string };

const mostDays = 366;
/** A file may name more than any calendar has use for. */
const mostHolidays = 2000;
const wholeDay = '00:00';

type Moments = { readonly start: Temporal.PlainDateTime; readonly end: Temporal.PlainDateTime };

/**
 * Reads the events of an iCalendar file (RFC 5545) as holidays: an event of days closes each of them, one of hours that part of its days as the wall
 * of the calendar's zone tells it. What repeats every year on its date stays a day that comes again; what repeats otherwise is left out and said.
 */
export function readHolidays(text: string, window: Window): Imported {
  const holidays: OwnDay[] = [];
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

const byDay = (one: OwnDay, other: OwnDay): number =>
  `${one.date}${one.part?.from ?? ''}` < `${other.date}${other.part?.from ?? ''}` ? -1 : 1;

function holidaysOf(event: readonly Property[], name: string, { timeZone, from }: Window): OwnDay[] | LeftOut['why'] {
  if (find(event, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return 'canceled';
  const moments = momentsOf(event, timeZone);
  if (typeof moments === 'string') return moments;
  if (moments.start.until(moments.end).total({ unit: 'days' }) > mostDays) return 'too-long';
  const again = againOf(event, moments);
  if (again === 'repeats-otherwise') return again;
  const days = again === undefined ? daysOf(moments, name) : daysAgain(moments, name, again);
  const coming = days.filter((day) => (day.again === undefined ? day.date : (day.again.until ?? from)) >= from);
  return coming.length === 0 ? 'past' : coming;
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

/** A rule with more times than that ends in nobody's sight. */
const mostTimes = 300;

/** How it comes again; undefined for what does not. Over the end of February days shift against their date, and so does no date tell them. */
function againOf(event: readonly Property[], { start, end }: Moments): Again | undefined | 'repeats-otherwise' {
  const rule = find(event, 'RRULE');
  if (find(event, 'RDATE') !== undefined) return 'repeats-otherwise';
  if (rule === undefined) return undefined;
  const read = ruleOf(rule.value, start);
  const last = end.subtract({ seconds: 1 });
  const isShifting = !last.toPlainDate().equals(start.toPlainDate()) && start.month < 3 && (last.month > 2 || last.year > start.year);
  if (read === undefined || isShifting) return 'repeats-otherwise';
  const without = event
    .filter(({ name }) => name === 'EXDATE')
    .flatMap(({ value }) => value.split(',').map((one) => dashed(one.trim())))
    .filter((day) => plain(day) !== undefined);
  const again = { every: read.every, until: read.until, without };
  return read.count === undefined ? again : { ...again, until: timeNumber(read.count, start, again) };
}

type Rule = { every: number; until: string | null; count: number | undefined };

/** Every so many years on its date; undefined where the rule says anything else. */
function ruleOf(rule: string, start: Temporal.PlainDateTime): Rule | undefined {
  const parts = Object.fromEntries(
    rule
      .trim()
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=')),
  );
  const { FREQ, INTERVAL = '1', COUNT, UNTIL, WKST: _, BYMONTH, BYMONTHDAY, ...others } = parts;
  const isSameDate = [BYMONTH ?? `${start.month}`, BYMONTHDAY ?? `${start.day}`].map(Number).join() === `${start.month},${start.day}`;
  const every = Number(INTERVAL);
  if (FREQ !== 'YEARLY' || Object.keys(others).length > 0 || !isSameDate || !(every >= 1 && every <= 100)) return undefined;
  const until = UNTIL === undefined ? null : dashed(UNTIL);
  if (until !== null && plain(until) === undefined) return undefined;
  return { every, until, count: COUNT === undefined ? undefined : Number(COUNT) };
}

const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;

/** The day of its last time, those with it that are taken out; null where that is out of sight. */
function timeNumber(count: number, start: Temporal.PlainDateTime, { every, until }: Again): string | null {
  if (!(count >= 1 && count <= mostTimes)) return until;
  const all = timesOf(start, { every, until, without: [] });
  let last = until;
  for (let left = count; left > 0; left -= 1) last = all.next().value ?? last;
  return last;
}

/** The days on which it begins, as far as is in sight: eight years may lie between two leap days. */
function* timesOf(start: Temporal.PlainDateTime, again: Again): Generator<string, void> {
  const date = start.toPlainDate().toString().slice(4);
  for (let index = 0; index < mostTimes * 8; index += 1) {
    const day = `${start.year + index * again.every}${date}`;
    if (isHeld(day, again)) yield day;
  }
}

/** The days of its first time that is held, each of which comes again with it. */
function daysAgain({ start, end }: Moments, name: string, again: Again): OwnDay[] {
  const first = timesOf(start, again).next().value;
  if (first === undefined) return [];
  const began = Temporal.PlainDate.from(first).toPlainDateTime(start.toPlainTime());
  const days = daysOf({ start: began, end: began.add(start.until(end, { largestUnit: 'days' })) }, name);
  const later = (day: string, by: number): string => Temporal.PlainDate.from(day).add({ days: by }).toString();
  return days.map((day, by) => ({
    ...day,
    again: {
      every: again.every,
      until: again.until === null ? null : later(again.until, by),
      without: again.without.map((one) => later(one, by)),
    },
  }));
}

/** What an event closes of each of its days. */
function daysOf({ start, end }: Moments, name: string): OwnDay[] {
  const made: OwnDay[] = [];
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
