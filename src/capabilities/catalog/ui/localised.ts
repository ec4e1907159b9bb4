import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';

type Words = { readonly en: string; readonly de?: string | undefined };

/** Says a text that an admin wrote in the reader's language, in English where it was not translated. */
export function useLocalised(): (words: Words) => string {
  const language = textLanguage(useLanguage());
  return (words) => words[language] ?? words.en;
}
