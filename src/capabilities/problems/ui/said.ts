import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';

type Words = { readonly en: string; readonly de?: string | undefined };

/** What somebody wrote in two languages, in the reader's. */
export function useSaid(): (words: Words) => string {
  const language = textLanguage(useLanguage());
  return (words) => words[language] ?? words.en;
}

const levels = [1, 2, 3, 4, 5] as const;
/** 1 critical … 5 planning. */
export const levelOf = (priority: number): (typeof levels)[number] => levels.find((level) => level === priority) ?? 5;
