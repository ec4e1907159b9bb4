import { remembered } from '../db/remembered.ts';
import type { Locale } from '../i18n/locale.ts';

/** Whose public holidays: an ISO 3166-1 country, and a part of it by the code that the country uses, such as `IL` or `BY`. */
export type HolidayPlace = { readonly country: string; readonly region?: string | undefined };

/** The name of the public holiday on a day there (YYYY-MM-DD), in the language where it has one in it; undefined on every other day. */
export type HolidayOn = (date: string, locale?: Locale) => string | undefined;

type Library = Awaited<ReturnType<typeof holidays>>;
const day = 86_400_000;
/** The day on which clocks go forward is an hour short, and a holiday all the same. */
const shorter = 2 * 3_600_000;
const kept = remembered<string, ReadonlyMap<string, string>>();
const mostKept = 500;

/** It knows the world in 30 MB, so it is loaded when somebody asks, not at the start. */
const holidays = async () => (await import('date-holidays')).default;

/** Tells public holidays of a place. Of a place that nobody knows every day is a working one: ask `isHolidayPlace` before it is kept. */
export async function holidaysOf(place: HolidayPlace): Promise<HolidayOn> {
  const library = await holidays();
  if (!isKnown(library, { country: place.country })) return () => undefined;
  return (date, locale = 'en') => inYear(library, place, Number(date.slice(0, 4)), locale).get(date);
}

/** Whether there is such a country, and such a part of it. */
export const isHolidayPlace = async (place: HolidayPlace): Promise<boolean> => isKnown(await holidays(), place);

function isKnown(library: Library, { country, region }: HolidayPlace): boolean {
  const all = new library();
  if (all.getCountries()[country] === undefined) return false;
  return region === undefined || all.getStates(country)?.[region] !== undefined;
}

function inYear(library: Library, { country, region }: HolidayPlace, year: number, locale: Locale): ReadonlyMap<string, string> {
  const key = `${country}/${region ?? ''}/${year}/${locale}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const place = region === undefined ? new library(country) : new library(country, region);
  const days = place
    .getHolidays(year, locale)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name }) =>
      wholeDays(date.slice(0, 10), end.getTime() - start.getTime()).map((one) => [one, name] as const),
    );
  // Of two on one day the first is the greater.
  const made = new Map(days.reverse());
  kept.set(key, made);
  return made;
}

/** Some last for days; half a day is none. */
const wholeDays = (first: string, length: number): string[] =>
  Array.from({ length: Math.floor((length + shorter) / day) }, (_, more) =>
    new Date(Date.parse(first) + more * day).toISOString().slice(0, 10),
  );

/** A time zone of a country, the first there is: for somebody of whom only the country is known. */
export async function timeZoneIn(country: string): Promise<string> {
  const library = await holidays();
  if (!isKnown(library, { country })) return 'UTC';
  return new library(country).getTimezones()[0] ?? 'UTC';
}

/** A country, or a part of one, by its code and its name. */
export type NamedPlace = { readonly code: string; readonly name: string };

/** All places whose public holidays are known, by name; countries in the language of a reader where the library tells it. */
export async function holidayPlaces(locale: Locale): Promise<(NamedPlace & { regions: NamedPlace[] })[]> {
  const library = new (await holidays())();
  return named(library.getCountries(locale)).map((country) => ({
    ...country,
    regions: named(library.getStates(country.code, locale) ?? {}),
  }));
}

const named = (names: Readonly<Record<string, string>>): NamedPlace[] =>
  Object.entries(names)
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name) || one.code.localeCompare(other.code));
