import { Temporal } from 'temporal-polyfill';
import { eventsIn, type Property, unescaped } from '../../../kernel/shared/ical-lines.ts';
import { type Again, comingAgain, isHeld, type OwnDay } from './again.ts';
import { isFollowed, mostRules } from './check-calendar.ts';
import { isZone, zoneNamed } from './ical-zones.ts';

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
 * of the calendar's zone tells it. What repeats stays a day that comes again, every year on its date or by its rule; what cannot be followed, or comes
 * too often for a holiday, is left out and said.
 */
export function readHolidays(text: string, window: Window): Imported {
  const holidays: OwnDay[] = [];
  const leftOut: LeftOut[] = [];
  const events = eventsIn(text);
  const moved = movedIn(events);
  const rules = { left: mostRules };
  for (const event of events) {
    const name = nameOf(event);
    const read = holidaysOf(event, name, { ...window, moved: moved.get(uidOf(event)) ?? [], rules });
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

const uidOf = (event: readonly Property[]): string => find(event, 'UID')?.value.trim() ?? '';

/** Days of what repeats that an event of their own takes the place of, by what both are called. */
function movedIn(events: readonly (readonly Property[])[]): Map<string, string[]> {
  const moved = new Map<string, string[]>();
  for (const event of events) {
    const instead = find(event, 'RECURRENCE-ID');
    if (instead !== undefined && uidOf(event) !== '')
      moved.set(uidOf(event), [...(moved.get(uidOf(event)) ?? []), dashed(instead.value.trim())]);
  }
  return moved;
}

const byDay = (one: OwnDay, other: OwnDay): number =>
  `${one.date}${one.part?.from ?? ''}` < `${other.date}${other.part?.from ?? ''}` ? -1 : 1;

/** What an event shares with others of its file: days that they take the place of, and how many rules may still be followed. */
type Moved = { readonly moved: readonly string[]; readonly rules: { left: number } };
type Reading = Window & Moved;
type Unfollowed = 'repeats-otherwise' | 'too-many';

function holidaysOf(event: readonly Property[], name: string, { timeZone, from, ...reading }: Reading): OwnDay[] | LeftOut['why'] {
  if (find(event, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return 'canceled';
  const moments = momentsOf(event, timeZone);
  if (typeof moments === 'string') return moments;
  if (moments.start.until(moments.end).total({ unit: 'days' }) > mostDays) return 'too-long';
  const again = againOf(event, moments, reading);
  const besides = besidesOf(event, moments);
  if (typeof again === 'string') return again;
  if (besides === undefined) return 'repeats-otherwise';
  const days = [
    ...(again === undefined ? daysOf(moments, name) : daysAgain(moments, name, again)),
    ...besides.flatMap((one) => daysOf(one, name)),
  ];
  const coming = days.filter((day) => comes(day, from));
  return coming.length === 0 ? 'past' : coming;
}

/** How far ahead a rule is followed to know whether it comes once more. */
const yearsInSight = 10;

function comes(day: OwnDay, from: string): boolean {
  const { date, again } = day;
  if (again === undefined || date >= from) return date >= from;
  if (again.rule === undefined) return (again.until ?? from) >= from;
  const year = Number(from.slice(0, 4));
  return comingAgain([day], year, year + yearsInSight).some((one) => one.date >= from);
}

/** The times that an event names beside its first; undefined where they are told as spans. */
function besidesOf(event: readonly Property[], { start, end }: Moments): Moments[] | undefined {
  const named = event.filter(({ name }) => name === 'RDATE').flatMap(({ value }) => value.split(',').map((one) => dashed(one.trim())));
  const days = named.map((day) => plain(day));
  if (event.some(({ name, value }) => name === 'RDATE' && value.includes('/')) || days.includes(undefined)) return undefined;
  const lasts = start.until(end, { largestUnit: 'days' });
  return days.flatMap((day) => {
    const begins = day?.toPlainDate().toPlainDateTime(start.toPlainTime());
    return begins === undefined || begins.equals(start) ? [] : [{ start: begins, end: begins.add(lasts) }];
  });
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
  const told = utc === 'Z' ? 'UTC' : params['TZID'];
  if (told === undefined || isDay({ value, params, name: '' })) return local;
  const zone = zoneNamed(told);
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
function againOf(event: readonly Property[], { start, end }: Moments, { moved, rules }: Moved): Again | undefined | Unfollowed {
  const rule = find(event, 'RRULE');
  if (rule === undefined) return undefined;
  const read = ruleOf(rule.value, start);
  const last = end.subtract({ seconds: 1 });
  const isShifting = !last.toPlainDate().equals(start.toPlainDate()) && start.month < 3 && (last.month > 2 || last.year > start.year);
  const without = [
    ...moved,
    ...event.filter(({ name }) => name === 'EXDATE').flatMap(({ value }) => value.split(',').map((one) => dashed(one.trim()))),
  ];
  const days = without.filter((day) => plain(day) !== undefined);
  if (read === undefined || isShifting) return byRule(event, rule.value, { start, without: days, rules });
  const again = { every: read.every, until: read.until, without: days };
  return read.count === undefined ? again : { ...again, until: timeNumber(read.count, start, again) };
}

type Ruled = Pick<Moved, 'rules'> & { readonly start: Temporal.PlainDateTime; readonly without: readonly string[] };

/** What its rule says, as far as holidays come by one. On the wall of another zone it would name other days of the week. */
function byRule(event: readonly Property[], rule: string, { start, without, rules }: Ruled): Again | Unfollowed {
  if (rules.left === 0) return 'too-many';
  rules.left -= 1;
  const says = followable(rule.trim().toUpperCase());
  const date = start.toPlainDate().toString();
  const isHere = dashed(find(event, 'DTSTART')?.value.trim() ?? '') === date;
  return isHere && isFollowed(says, date) ? { every: 1, until: null, without, rule: { says, before: 0 } } : 'repeats-otherwise';
}

/** With what day a week begins decides only what comes every other week; a last moment without a zone means its day. */
function followable(rule: string): string {
  const ended = rule.replace(/(UNTIL=\d{8})T\d{6}(?!Z)/, '$1');
  return /FREQ=WEEKLY/.test(ended) && /INTERVAL=(?!1(;|$))/.test(ended) ? ended : ended.replace(/;WKST=\w\w|WKST=\w\w;/, '');
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
  const first = again.rule === undefined ? timesOf(start, again).next().value : start.toPlainDate().toString();
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
      ...(again.rule && { rule: { ...again.rule, before: by } }),
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
