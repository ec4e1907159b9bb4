import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import type { ArticleLanguage } from '../shared/words.ts';

type Words = { readonly en: string; readonly de?: string | undefined };

/** The language in which articles are read, unless another is asked for. */
export const useArticleLanguage = (): ArticleLanguage => textLanguage(useLanguage());

/** Says what somebody wrote in the reader's language, in English where it was not translated. */
export function useSaid(): (words: Words) => string {
  const language = useArticleLanguage();
  return (words) => words[language] ?? words.en;
}
