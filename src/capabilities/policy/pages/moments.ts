import type { Locale } from '../../../kernel/i18n/locale.ts';
import { dateFormat, formatDate } from '../../../kernel/shared/formats.ts';

export type Clock = { readonly locale: Locale; readonly timeZone: string; readonly now: Date };

/** 1 October 2026, in the operator's time zone. */
export const dayOf = (at: Date, clock: Clock): string => formatDate(clock, at);

/** 05:40 if it was today; else the day with the time. A page says it of each of its sentences. */
export function momentOf(at: Date, clock: Clock): string {
  const time = dateFormat(clock, { hour: '2-digit', minute: '2-digit' }).format(at);
  if (dayOf(at, clock) === dayOf(clock.now, clock)) return time;
  const day = dateFormat(clock, { day: 'numeric', month: 'long' }).format(at);
  return `${day}, ${time}`;
}
