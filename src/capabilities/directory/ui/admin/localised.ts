import type { Localised } from '../../../../kernel/shared/contract.ts';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';

/** Says a text that an admin wrote in the reader's language, in English where it was not translated. */
export function useLocalised(): (words: Localised) => string {
  const language = textLanguage(useLanguage());
  return (words) => words[language] || words.en;
}
