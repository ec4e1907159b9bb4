import fc from 'fast-check';

const day = 86_400_000;
const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule of RFC 5545 in the words of a person, and what it means asked of each day by itself: the slow way. */
type Wanted = {
  frequency: string;
  interval: number;
  days: number[];
  nth: number | null;
  monthDay: number | null;
  first: number;
  count: number | null;
};

export const wanted: fc.Arbitrary<Wanted> = fc.record({
  frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
  interval: fc.integer({ min: 1, max: 4 }),
  days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  nth: fc.constantFrom(null, 1, 2, 4, -1, -2),
  monthDay: fc.constantFrom(null, 1, 15, 29, 31, -1),
  first: fc.integer({ min: 0, max: 400 }),
  count: fc.option(fc.integer({ min: 1, max: 30 })),
});

const ordinal = ({ frequency, nth, days }: Wanted): number | null => (frequency === 'MONTHLY' && days.length > 0 ? nth : null);
const onNumber = (rule: Wanted): number | null => (rule.frequency === 'WEEKLY' || ordinal(rule) !== null ? null : rule.monthDay);

export const written = (rule: Wanted): string =>
  [
    `FREQ=${rule.frequency}`,
    `INTERVAL=${rule.interval}`,
    ...(rule.days.length === 0 ? [] : [`BYDAY=${rule.days.map((one) => `${ordinal(rule) ?? ''}${names[one]}`).join(',')}`]),
    ...(onNumber(rule) === null ? [] : [`BYMONTHDAY=${onNumber(rule)}`]),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
  ].join(';');

const dateOf = (at: number): number => new Date(at).getUTCDate();
const weekday = (at: number): number => (new Date(at).getUTCDay() + 6) % 7;
const months = (at: number): number => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth();
const daysIn = (at: number): number => new Date(Date.UTC(new Date(at).getUTCFullYear(), new Date(at).getUTCMonth() + 1, 0)).getUTCDate();
const monday = (at: number): number => Math.floor(at / day) - weekday(at);

function isNumbered(rule: Wanted, at: number): boolean {
  const number = onNumber(rule);
  return number === null || (number > 0 ? dateOf(at) === number : daysIn(at) + 1 + number === dateOf(at));
}

function isNth(rule: Wanted, at: number): boolean {
  const nth = ordinal(rule);
  return nth === null || (nth > 0 ? Math.ceil(dateOf(at) / 7) === nth : Math.floor((daysIn(at) - dateOf(at)) / 7) + 1 === -nth);
}

const isDay = (rule: Wanted, at: number): boolean => rule.days.length === 0 || (rule.days.includes(weekday(at)) && isNth(rule, at));

const isMeantBy: Record<string, (rule: Wanted, first: number, at: number) => boolean> = {
  DAILY: (rule, first, at) => Math.round((at - first) / day) % rule.interval === 0 && isDay(rule, at) && isNumbered(rule, at),
  WEEKLY: (rule, first, at) =>
    ((monday(at) - monday(first)) / 7) % rule.interval === 0 && (rule.days.length > 0 ? isDay(rule, at) : weekday(at) === weekday(first)),
  MONTHLY: (rule, first, at) => (months(at) - months(first)) % rule.interval === 0 && isOfMonth(rule, first, at),
};

function isOfMonth(rule: Wanted, first: number, at: number): boolean {
  const isPlain = rule.days.length === 0 && onNumber(rule) === null;
  return isPlain ? dateOf(at) === dateOf(first) : isDay(rule, at) && isNumbered(rule, at);
}

/** The moments that a rule means, from its first day to a last moment. */
export function meantDays(rule: Wanted, first: number, until: number): number[] {
  const all: number[] = [];
  for (let at = first; at < until && all.length < (rule.count ?? 10_000); at += day)
    if (isMeantBy[rule.frequency]?.(rule, first, at)) all.push(at);
  return all;
}
