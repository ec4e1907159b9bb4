type Told = { readonly en: string; readonly de: string };

/** In the reader's language, or in the one that it was written in. */
export const inLanguage = (told: Told, language: 'en' | 'de'): string => told[language] || told.en || told.de;
