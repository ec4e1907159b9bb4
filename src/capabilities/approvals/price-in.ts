import { type Locale, localeOf, type Translated } from '../../kernel/i18n/locale.ts';
import { formatMoney } from '../../kernel/shared/formats.ts';
import type { Shown } from './contract.ts';

type Price = NonNullable<Shown['price']>;

const periods: Translated<Readonly<Record<Price['period'], string>>> = {
  en: { once: '', month: 'a month', year: 'a year' },
  de: { once: '', month: 'im Monat', year: 'im Jahr' },
};

/** A price as its reader writes money, and for how long. */
export function priceIn({ amount, currency, period }: Price, locale: string): string {
  const language: Locale = localeOf(locale);
  return `${formatMoney(locale, amount, currency)} ${periods[language][period]}`.trim();
}
