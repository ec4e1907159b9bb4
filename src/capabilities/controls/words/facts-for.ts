import type { Locale } from '../../../kernel/i18n/locale.ts';
import { dateFormat, formatNumber } from '../../../kernel/shared/formats.ts';
import type { ControlFacts } from '../shared/catalog.ts';

/** Facts in the reader's way of writing them. */
export type Facts = {
  readonly is: (name: string) => boolean;
  /** As it is; nothing where it is not known. */
  readonly text: (name: string) => string;
  readonly count: (name: string) => number;
  readonly number: (name: string) => string;
  readonly day: (name: string) => string;
  readonly moment: (name: string) => string;
};

export type Says = (facts: Facts) => string;

export function factsFor(facts: ControlFacts, locale: Locale): Facts {
  const text = (name: string): string => String(facts[name] ?? '');
  const count = (name: string): number => Number(facts[name] ?? 0);
  const dated = (name: string, options: Intl.DateTimeFormatOptions): string =>
    text(name) === '' ? '' : dateFormat({ locale, timeZone: 'UTC' }, options).format(new Date(text(name)));
  return {
    is: (name) => facts[name] === true,
    text,
    count,
    number: (name) => formatNumber(locale, count(name)),
    day: (name) => dated(name, { dateStyle: 'medium' }),
    moment: (name) => `${dated(name, { dateStyle: 'medium', timeStyle: 'short' })} UTC`,
  };
}
