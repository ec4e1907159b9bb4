import { occurrencesOf } from '../../../kernel/shared/recurrence.ts';
import type { Holiday } from './calendar.ts';

/**
 * How a holiday comes again: every so many years on its date, or by a rule in place of that; until a day (YYYY-MM-DD, with it; null: for ever, or as
 * the rule says), but not on some of them.
 */
export type Again = {
  readonly every: number;
  readonly until: string | null;
  readonly without: readonly string[];
  /** RRULE of RFC 5545, counted from so many days before the holiday: of several days that come together each stands for itself. */
  readonly rule?: { readonly says: string; readonly before: number } | undefined;
};
export type OwnDay = Holiday & { readonly again?: Again | undefined };

/** The days on which holidays come again in these years, both with. The first time is the holiday itself. */
export const comingAgain = (holidays: readonly OwnDay[], firstYear: number, lastYear: number): Holiday[] =>
  holidays.flatMap(({ again, ...first }) => {
    if (again === undefined) return [];
    if (again.rule !== undefined) return byRule({ ...first, again }, firstYear, lastYear).map((date) => ({ ...first, date }));
    return yearsFrom(Number(first.date.slice(0, 4)) + again.every, lastYear, again.every)
      .map((year) => ({ ...first, date: `${year}${first.date.slice(4)}` }))
      .filter(({ date }) => date >= `${firstYear}` && isHeld(date, again));
  });

/** A leap day is held in leap years. */
export const isHeld = (date: string, { until, without }: Again): boolean =>
  (until === null || date <= until) && !without.includes(date) && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) === true;

const yearsFrom = (first: number, last: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step);

const [aDay, minutesOfDay] = [86_400_000, 1440];
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The days of these years on which a rule says that it comes again. */
function byRule({ date, again }: { date: string; again: Again }, firstYear: number, lastYear: number): string[] {
  const { rule, until, without } = again;
  if (rule === undefined) return [];
  const shift = rule.before * aDay;
  const begins = `${dayOf(Date.parse(date) - shift)}T00:00`;
  const span = { from: Date.UTC(firstYear, 0, 1) - shift, until: Date.UTC(lastYear + 1, 0, 1) - shift };
  return occurrencesOf({ begins, minutes: minutesOfDay, timeZone: 'UTC', rule: rule.says }, span)
    .map(({ from }) => dayOf(from + shift))
    .filter((day) => day !== date && (until === null || day <= until) && !without.includes(day));
}

/** What comes more often than that is no holiday but hours, or somebody's meetings. */
const mostInYear = 15;

/** Whether a rule can be followed, and brings holidays: asked before it is kept. */
export function isRuleOfHolidays(says: string, date: string): boolean {
  const year = Number(date.slice(0, 4));
  const again = { every: 1, until: null, without: [], rule: { says, before: 0 } };
  return byRule({ date, again }, year, year + 1).length <= 2 * mostInYear;
}
