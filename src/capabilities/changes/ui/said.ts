import { dateFormat } from '../../../kernel/shared/formats.ts';
import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import { useFormats, useReader } from '../../../kernel/web/reader.tsx';
import type { Times } from './data.ts';
import { useChangeWords } from './words.ts';

type Words = { readonly en: string; readonly de?: string | undefined };

/** Says what somebody wrote in the reader's language, in English where it was not translated. */
export function useSaid(): (words: Words) => string {
  const language = textLanguage(useLanguage());
  return (words) => words[language] || words.en;
}

/** A time from one moment to another; of the same day the day is said once. */
export function useSpanWords(): (times: Times) => string {
  const say = useChangeWords();
  const { dateTime, date, time } = useFormats();
  return ({ from, until }) => say('span', { from: dateTime(from), until: date(from) === date(until) ? time(until) : dateTime(until) });
}

/** From which day to which, as one says it: "4 – 10 Jan 2027". */
export function useDaysWords(): (days: readonly string[]) => string {
  const { locale } = useReader();
  const format = dateFormat({ locale, timeZone: 'UTC' }, { dateStyle: 'medium' });
  const at = (day: string | undefined): Date => new Date(`${day}T12:00:00Z`);
  return (days) => format.formatRange(at(days[0]), at(days.at(-1)));
}

/** What a day of the week is called in short. */
export function useWeekdays(): (day: string) => string {
  const { locale } = useReader();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T12:00:00Z`));
}
