import type { Locale, Translated } from '../../../kernel/i18n/locale.ts';
import { words as german } from '../shared/names.de.ts';
import { words as english } from '../shared/names.en.ts';

const names: Translated<Readonly<Record<string, string>>> = { en: english, de: german };

/** What the names that the server sends are called in a language: in files, as on the screen. */
export const namesIn = (locale: Locale): Readonly<Record<string, string>> => names[locale];
