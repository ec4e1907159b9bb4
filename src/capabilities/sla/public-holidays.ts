import { type HolidayPlace, holidaysOf } from '../../kernel/clock/holidays.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import type { Holiday } from './shared/calendar.ts';

/** A public holiday as a version of a calendar keeps it: the day (YYYY-MM-DD) and its name by language. */
export type PublicHoliday = { readonly date: string; readonly name: Readonly<Record<Locale, string>> };

/**
 * The public holidays of a place in these years, both with, as data to be kept: what a later release of the library thinks of a year changes
 * nothing that was counted by this one. A place that nobody knows has none; ask `isHolidayPlace` first.
 */
export async function publicHolidays(place: HolidayPlace, from: number, to: number): Promise<PublicHoliday[]> {
  const nameOn = await holidaysOf(place);
  return daysOf(from, to).flatMap((date) => {
    const en = nameOn(date, 'en');
    return en === undefined ? [] : [{ date, name: { en, de: nameOn(date, 'de') ?? en } }];
  });
}

/** As a clock's account names them to a reader. */
export const inLanguage = (holidays: readonly PublicHoliday[], locale: Locale): Holiday[] =>
  holidays.map(({ date, name }) => ({ date, name: name[locale] }));

const day = 86_400_000;

function daysOf(from: number, to: number): string[] {
  const [first, end] = [Date.UTC(from, 0), Date.UTC(to + 1, 0)];
  return Array.from({ length: (end - first) / day }, (_, index) => new Date(first + index * day).toISOString().slice(0, 10));
}
