import { RRuleTemporal } from 'rrule-temporal';
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

/** Why a rule cannot be followed. */
export class WrongRule extends Error {}
const wrong = (said: string): never => {
  throw new WrongRule(said);
};

const listOf = (one: string): RegExp => new RegExp(`^${one}(,${one})*$`);
/** What each part may say. The library passes over what it does not know, and takes the 40th of a month for none: here it is refused. */
const forms: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^([1-9]\d{0,2}|1000)$/,
  COUNT: /^([1-9]\d{0,3}|10000)$/,
  UNTIL: /^\d{8}(T\d{6}Z)?$/,
  BYDAY: listOf('([+-]?[1-9]\\d?)?(MO|TU|WE|TH|FR|SA|SU)'),
  BYMONTHDAY: listOf('[+-]?([1-9]|[12]\\d|3[01])'),
  BYMONTH: listOf('([1-9]|1[0-2])'),
  BYSETPOS: listOf('[+-]?[1-9]\\d{0,2}'),
  WKST: /^MO$/,
};

type Parts = ReadonlyMap<string, string>;

/** A rule taken apart, each part once and in a form that is followed. */
function partsOf(rule: string): Parts {
  const parts = new Map<string, string>();
  for (const part of rule
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')) {
    const [name = '', value = ''] = part.split('=', 2);
    if (parts.has(name) || forms[name]?.test(value) !== true) wrong(name);
    parts.set(name, value);
  }
  return parts;
}

/** What cannot be followed is refused by name, never dropped: so it is asked before a rule is kept. */
export function refuseWrongRule(rule: string): void {
  try {
    followed({ begins: '2026-01-01T00:00', timeZone: 'UTC', parts: partsOf(rule), strict: true });
  } catch (fault) {
    wrong(fault instanceof Error ? fault.message : String(fault));
  }
}

/** A rule that finds no day in so many steps is taken to find none. */
const patience = 20_000;

type Followed = { readonly begins: string; readonly timeZone: string; readonly parts: Parts; readonly strict: boolean };

/**
 * The rule by a wall clock, which the library takes for that of UTC: it leaves out an hour that a zone does not have that night, as RFC 5545 has it, and a
 * freeze that is left out for a night would freeze nothing.
 */
function followed({ begins, timeZone, parts, strict }: Followed): RRuleTemporal {
  const told = new Map(parts);
  const until = parts.get('UNTIL');
  if (until !== undefined) told.set('UNTIL', lastOn(until, timeZone));
  return new RRuleTemporal({
    rruleString: [...told].map(([name, value]) => `${name}=${value}`).join(';'),
    dtstart: Temporal.PlainDateTime.from(begins).toZonedDateTime('UTC'),
    temporal: Temporal,
    maxIterations: patience,
    strict,
  });
}

/** The last moment at which one may begin, by the wall clock of its zone; a day means its end. */
function lastOn(until: string, timeZone: string): string {
  if (!until.endsWith('Z')) return `${until}T235959Z`;
  const wall = Temporal.Instant.from(until).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return `${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`;
}

/** No wall clock is further from UTC. */
const furthest = 86_400_000;

/** When it is, among those that touch a span; in order. */
export function occurrencesOf({ begins, minutes, timeZone, rule }: Recurring, { from, until }: Span): Span[] {
  const length = minutes * 60_000;
  const walls = rule === null ? [Temporal.PlainDateTime.from(begins)] : wallsOf({ begins, timeZone, rule }, from - length, until);
  return walls
    .map((wall) => wall.toZonedDateTime(timeZone).epochMilliseconds)
    .map((start) => ({ from: start, until: start + length }))
    .filter((span) => span.from < until && span.until > from);
}

type Ruled = { readonly begins: string; readonly timeZone: string; readonly rule: string };

function wallsOf({ begins, timeZone, rule }: Ruled, from: number, until: number): Temporal.PlainDateTime[] {
  const following = followed({ begins, timeZone, parts: partsOf(rule), strict: false });
  try {
    return following.between(new Date(from - furthest), new Date(until + furthest), true).map((moment) => moment.toPlainDateTime());
  } catch (fault) {
    if (fault instanceof Error && fault.message.startsWith('Maximum iterations')) return [];
    throw fault;
  }
}
