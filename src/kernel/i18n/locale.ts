/** The languages of the product. */
export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** The product's language nearest to a person's; English where none is. */
export const localeOf = (tag: string): Locale => locales.find((locale) => tag.toLowerCase().split('-', 1)[0] === locale) ?? 'en';

/** The same in each language; a missing one does not compile. */
export type Translated<T> = Readonly<Record<Locale, T>>;
