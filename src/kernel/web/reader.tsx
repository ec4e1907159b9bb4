import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDay,
  formatDuration,
  formatExact,
  formatList,
  formatMoney,
  formatMonth,
  formatNumber,
  formatRelative,
  formatShortDate,
  formatTime,
  type Reader,
} from '../shared/formats.ts';
import { intlLocale } from '../shared/locales.ts';
import { regional, useLanguage } from './language.ts';

type Instant = Date | string | number;

const ReaderContext = createContext<Partial<Reader>>({});

/** The signed-in person's time zone and regional format (`de-CH`); without it the browser's. */
export function ReaderProvider({ reader, children }: { reader: Partial<Reader>; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** Locale and time zone in force. The person's locale counts while its language is the one shown and it names a region; else the browser's does. */
export function useReader(): Reader {
  const { locale, timeZone } = useContext(ReaderContext);
  const language = useLanguage();
  return useMemo(
    () => ({
      locale: locale?.startsWith(`${intlLocale(language)}-`) ? locale : regional(language),
      timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    [locale, timeZone, language],
  );
}

/** All formats, bound to the reader. */
export function useFormats() {
  const reader = useReader();
  return useMemo(() => {
    const { locale } = reader;
    return {
      date: (instant: Instant) => formatDate(reader, instant),
      month: (month: string) => formatMonth(reader, month),
      shortDate: (instant: Instant) => formatShortDate(reader, instant),
      day: (instant: Instant, now: Instant) => formatDay(reader, instant, now),
      time: (instant: Instant) => formatTime(reader, instant),
      dateTime: (instant: Instant) => formatDateTime(reader, instant),
      exact: (instant: Instant) => formatExact(reader, instant),
      relative: (instant: Instant, now: Instant) => formatRelative(reader, instant, now),
      duration: (milliseconds: number, parts?: 1 | 2) => formatDuration(locale, milliseconds, parts),
      money: (minor: number, currency: string) => formatMoney(locale, minor, currency),
      number: (value: number) => formatNumber(locale, value),
      list: (items: readonly string[]) => formatList(locale, items),
      bytes: (bytes: number) => formatBytes(locale, bytes),
    };
  }, [reader]);
}
