/** The languages one may choose. `x-pseudo` shows which texts are not translatable, `ar` tries right-to-left with English texts. */
export const languages = ['en', 'de', 'ar', 'x-pseudo'] as const;
export type Language = (typeof languages)[number];

/** The language whose texts are shown. */
export type TextLanguage = 'en' | 'de';

export const textLanguage = (language: Language): TextLanguage => (language === 'de' ? 'de' : 'en');

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** A tag that Intl accepts: private-use tags alone are refused by it. */
export const intlLocale = (language: Language): string => (language === 'x-pseudo' ? 'en' : language);

/** The language for a locale such as `de-CH`; English for one we don't speak. */
export function languageOf(locale: string): Language {
  const primary = locale === 'x-pseudo' ? locale : locale.split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}
