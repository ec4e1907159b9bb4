import type { Locale } from '../../../kernel/i18n/locale.ts';

export type Clock = { readonly locale: Locale; readonly timeZone: string; readonly now: Date };

const tag = { en: 'en-GB', de: 'de-DE' } as const;

/** 1 October 2026, in the operator's time zone. */
export const dayOf = (at: Date, { locale, timeZone }: Clock): string =>
  new Intl.DateTimeFormat(tag[locale], { dateStyle: 'long', timeZone }).format(at);

/** 05:40 if it was today; else the day with the time. */
export function momentOf(at: Date, clock: Clock): string {
  const time = new Intl.DateTimeFormat(tag[clock.locale], { hour: '2-digit', minute: '2-digit', timeZone: clock.timeZone }).format(at);
  if (dayOf(at, clock) === dayOf(clock.now, clock)) return time;
  const day = new Intl.DateTimeFormat(tag[clock.locale], { day: 'numeric', month: 'long', timeZone: clock.timeZone }).format(at);
  return `${day}, ${time}`;
}
