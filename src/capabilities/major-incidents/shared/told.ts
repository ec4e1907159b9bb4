type Told = { readonly en: string; readonly de: string };

/** In which language something is written here. */
export type TextLanguage = 'en' | 'de';

/** In the reader's language, or in the one that it was written in. */
export const inLanguage = (told: Told, language: TextLanguage): string => told[language] || told.en || told.de;
