import type { Holiday } from './calendar.ts';

/** How a holiday comes again: every so many years on its date, until a day (YYYY-MM-DD, with it; null: for ever), but not on some of them. */
export type Again = { readonly every: number; readonly until: string | null; readonly without: readonly string[] };
export type OwnDay = Holiday & { readonly again?: Again | undefined };

/** The days on which holidays come again in these years, both with. The first time is the holiday itself. */
export const comingAgain = (holidays: readonly OwnDay[], firstYear: number, lastYear: number): Holiday[] =>
  holidays.flatMap(({ again, ...first }) => {
    if (again === undefined) return [];
    return yearsFrom(Number(first.date.slice(0, 4)) + again.every, lastYear, again.every)
      .map((year) => ({ ...first, date: `${year}${first.date.slice(4)}` }))
      .filter(({ date }) => date >= `${firstYear}` && isHeld(date, again));
  });

/** A leap day is held in leap years. */
export const isHeld = (date: string, { until, without }: Again): boolean =>
  (until === null || date <= until) && !without.includes(date) && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) === true;

const yearsFrom = (first: number, last: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step);
