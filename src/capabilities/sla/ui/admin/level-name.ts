import type { Localised } from '../../../../kernel/shared/contract.ts';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';

/** What a level is called, in the reader's language; in English where it was not translated. */
export function useLevelName(): (level: { name: Localised }) => string {
  const language = textLanguage(useLanguage());
  return ({ name }) => name[language] || name.en;
}

/** As it is sent: a language in which nothing is written is left out. */
export const trimmed = ({ en, de = '' }: Localised): Localised => ({ en: en.trim(), ...(de.trim() === '' ? {} : { de: de.trim() }) });
