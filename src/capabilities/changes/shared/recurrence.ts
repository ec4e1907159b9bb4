import { Temporal } from 'temporal-polyfill';

/** A time that comes once, or again and again by the wall clock of a zone. */
export type Recurring = {
  /** The wall clock's time of the first one, `YYYY-MM-DDTHH:MM`. */
  readonly begins: string;
  readonly minutes: number;
  readonly timeZone: string;
  /** RRULE of RFC 5545, without its name; null: once. */
  readonly rule: string | null;
};
/** Milliseconds since 1970, the end not included. */
export type Span = { readonly from: number; readonly until: number };

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A rule that finds no day in so many steps is taken to find none. */
const patience = 20_000;

type OnDay = { readonly weekday: number; readonly nth: number | null };
/** A rule taken apart. */
export type Rule = {
  readonly frequency: (typeof frequencies)[number];
  readonly interval: number;
  readonly count: number | null;
  /** The last moment at which one may begin; a day means its end. */
  readonly until: string | null;
  readonly byDay: readonly OnDay[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly position: readonly number[];
};

/** Why a rule cannot be followed. */
export class WrongRule extends Error {}
const wrong = (said: string): never => {
  throw new WrongRule(said);
};

const numbers = (text: string | undefined, least: number, most: number): number[] =>
  text === undefined
    ? []
    : text.split(',').map((one) => {
        const number = Number(one);
        return /^[+-]?\d+$/.test(one) && number !== 0 && number >= least && number <= most ? number : wrong(one);
      });

function onDay(text: string): OnDay {
  const [, nth, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? wrong(text);
  return { weekday: weekdays.map(String).indexOf(String(name)) + 1, nth: nth === undefined ? null : (numbers(nth, -5, 5)[0] ?? null) };
}

const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'];

/** Reads a rule; what this cannot follow is refused by name, never dropped. */
export function ruleOf(text: string): Rule {
  const parts = Object.fromEntries(
    text
      .replace(/^RRULE:/i, '')
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string | undefined]),
  );
  for (const [name, value] of Object.entries(parts)) if (!known.includes(name) || value === undefined || value === '') wrong(name);
  const frequency = frequencies.find((one) => one === parts['FREQ']) ?? wrong('FREQ');
  if (parts['WKST'] !== undefined && parts['WKST'] !== 'MO') wrong('WKST');
  const rule: Rule = {
    frequency,
    interval: numbers(parts['INTERVAL'], 1, 1000)[0] ?? 1,
    count: numbers(parts['COUNT'], 1, 10_000)[0] ?? null,
    until: untilOf(parts['UNTIL']),
    byDay: parts['BYDAY']?.split(',').map(onDay) ?? [],
    byMonthDay: numbers(parts['BYMONTHDAY'], -31, 31),
    byMonth: numbers(parts['BYMONTH'], 1, 12),
    position: numbers(parts['BYSETPOS'], -366, 366),
  };
  return fitting(rule);
}

function untilOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z)?$/.exec(text) ?? wrong('UNTIL');
  const date = `${year}-${month}-${day}`;
  const moment = time === undefined ? date : `${date}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`;
  return isThere(moment) ? moment : wrong('UNTIL');
}

/** There is no 40th of a month, and no hour 25. */
function isThere(moment: string): boolean {
  try {
    return Boolean(moment.endsWith('Z') ? Temporal.Instant.from(moment) : Temporal.PlainDate.from(moment));
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/** What cannot stand together in a rule, by the name of what is too much. */
function fitting(rule: Rule): Rule {
  const { frequency, byDay } = rule;
  const isByDays = frequency === 'DAILY' || frequency === 'WEEKLY';
  const tooMuch: Record<string, boolean> = {
    COUNT: rule.count !== null && rule.until !== null,
    BYDAY: (isByDays && byDay.some(({ nth }) => nth !== null)) || (frequency === 'YEARLY' && rule.byMonth.length === 0 && byDay.length > 0),
    BYMONTHDAY: frequency === 'WEEKLY' && rule.byMonthDay.length > 0,
    BYSETPOS: isByDays && rule.position.length > 0,
  };
  const [first] = Object.entries(tooMuch).find(([, is]) => is) ?? [];
  return first === undefined ? rule : wrong(first);
}

type Days = Iterable<Temporal.PlainDate>;

/** When it is, among those that touch a span; in order. */
export function occurrencesOf({ begins, minutes, timeZone, rule }: Recurring, { from, until }: Span): Span[] {
  const first = Temporal.PlainDateTime.from(begins);
  const spanOn = (day: Temporal.PlainDate): Span => {
    const start = day.toPlainDateTime(first.toPlainTime()).toZonedDateTime(timeZone).epochMilliseconds;
    return { from: start, until: start + minutes * 60_000 };
  };
  const found: Span[] = [];
  for (const day of rule === null ? [first.toPlainDate()] : daysOf(ruleOf(rule), first.toPlainDate(), { from, until, minutes, spanOn })) {
    const span = spanOn(day);
    if (span.from >= until) break;
    if (span.until > from) found.push(span);
  }
  return found;
}

type Sought = {
  readonly from: number;
  readonly until: number;
  readonly minutes: number;
  readonly spanOn: (day: Temporal.PlainDate) => Span;
};

function* daysOf(rule: Rule, first: Temporal.PlainDate, { from, until, minutes, spanOn }: Sought): Days {
  const last = lastMoment(rule, spanOn);
  // Without a count nobody needs those that lie before: the steps up to a little before the span are left out.
  const skipped = rule.count === null ? stepsBefore(rule, first, from - minutes * 60_000) : 0;
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const day of allFrom(rule, first, skipped, stepsWithin(rule, first, until))) {
    if (left === 0 || spanOn(day).from > last) return;
    left -= 1;
    yield day;
  }
}

function* allFrom(rule: Rule, first: Temporal.PlainDate, skipped: number, last: number): Days {
  for (let step = skipped; step <= last && step < skipped + patience; step += 1)
    yield* candidates(rule, first, step).filter((day) => Temporal.PlainDate.compare(day, first) >= 0);
}

function lastMoment({ until }: Rule, spanOn: Sought['spanOn']): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  return until.endsWith('Z') ? Temporal.Instant.from(until).epochMilliseconds : spanOn(Temporal.PlainDate.from(until)).from;
}

const days = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;

function stepsBefore({ frequency, interval }: Rule, first: Temporal.PlainDate, moment: number): number {
  const start = first.toZonedDateTime('UTC').epochMilliseconds;
  return Math.max(0, Math.floor((moment - start) / 86_400_000 / (days[frequency] * interval)) - 2);
}

const atLeast = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 } as const;

/** No step behind this one has a day before that moment: a rule that never comes is not followed to the end of time. A step may begin a year early. */
function stepsWithin({ frequency, interval }: Rule, first: Temporal.PlainDate, moment: number): number {
  const start = first.toZonedDateTime('UTC').epochMilliseconds;
  return Math.floor(((moment - start) / 86_400_000 + 368) / (atLeast[frequency] * interval)) + 1;
}

/** The days of one step of a rule, in order. */
function candidates(rule: Rule, first: Temporal.PlainDate, step: number): Temporal.PlainDate[] {
  const by = step * rule.interval;
  if (rule.frequency === 'DAILY') return [first.add({ days: by })].filter((day) => isWanted(rule, day));
  if (rule.frequency === 'WEEKLY') return ofWeek(rule, first, first.add({ weeks: by }));
  if (rule.frequency === 'MONTHLY') return inPosition(rule, ofMonth(rule, first, first.toPlainYearMonth().add({ months: by })));
  const months = rule.byMonth.length === 0 ? [first.month] : rule.byMonth.toSorted((a, b) => a - b);
  const year = first.year + by;
  return inPosition(
    rule,
    months.flatMap((month) => ofMonth(rule, first, Temporal.PlainYearMonth.from({ year, month }))),
  );
}

const isOn = ({ byDay }: Rule, day: Temporal.PlainDate): boolean =>
  byDay.length === 0 || byDay.some(({ weekday }) => weekday === day.dayOfWeek);
const isInMonth = ({ byMonth }: Rule, { month }: { readonly month: number }): boolean => byMonth.length === 0 || byMonth.includes(month);
const isOnNumber = ({ byMonthDay }: Rule, day: Temporal.PlainDate): boolean =>
  byMonthDay.length === 0 || byMonthDay.some((one) => (one > 0 ? one === day.day : day.daysInMonth + 1 + one === day.day));
const isWanted = (rule: Rule, day: Temporal.PlainDate): boolean => isOn(rule, day) && isInMonth(rule, day) && isOnNumber(rule, day);

function ofWeek(rule: Rule, first: Temporal.PlainDate, near: Temporal.PlainDate): Temporal.PlainDate[] {
  const monday = near.subtract({ days: near.dayOfWeek - 1 });
  const wanted = rule.byDay.length === 0 ? [first.dayOfWeek] : rule.byDay.map(({ weekday }) => weekday);
  return [...new Set(wanted)]
    .toSorted((a, b) => a - b)
    .map((weekday) => monday.add({ days: weekday - 1 }))
    .filter((day) => isInMonth(rule, day));
}

function ofMonth(rule: Rule, first: Temporal.PlainDate, month: Temporal.PlainYearMonth): Temporal.PlainDate[] {
  if (!isInMonth(rule, month)) return [];
  const all = Array.from({ length: month.daysInMonth }, (_, at) => month.toPlainDate({ day: at + 1 }));
  if (rule.byDay.length === 0 && rule.byMonthDay.length === 0) return all.filter(({ day }) => day === first.day);
  return all.filter((day) => isOnNumber(rule, day) && isNth(rule, day));
}

/** `2TU` is the second Tuesday of its month, `-1FR` the last Friday. */
const isNth = ({ byDay }: Rule, { day, dayOfWeek, daysInMonth }: Temporal.PlainDate): boolean =>
  byDay.length === 0 ||
  byDay.some(({ weekday, nth }) => {
    if (weekday !== dayOfWeek) return false;
    if (nth === null) return true;
    return nth > 0 ? Math.ceil(day / 7) === nth : -Math.ceil((daysInMonth - day + 1) / 7) === nth;
  });

function inPosition({ position }: Rule, found: Temporal.PlainDate[]): Temporal.PlainDate[] {
  if (position.length === 0) return found;
  return found.filter((_, at) => position.includes(at + 1) || position.includes(at - found.length));
}
