import type { Locale, Translated } from '../../../kernel/i18n/locale.ts';
import { de } from './words.de.ts';
import { en, type SiteWords } from './words.en.ts';

const all: Translated<SiteWords> = { en, de };

/** What the operator's pages say. */
export const siteWords = (locale: Locale): SiteWords => all[locale];

/** Puts names and numbers into a text of ours. */
export const filled = (text: string, holes: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(holes[name] ?? whole));
