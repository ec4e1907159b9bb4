import { useReader } from '../../../../kernel/web/reader.tsx';

/** Monday first, in the reader's language; the fifth of January 1970 was a Monday. */
export function useWeekdays(style: 'long' | 'short'): string[] {
  const { locale } = useReader();
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(1970, 0, 5 + index)));
}
