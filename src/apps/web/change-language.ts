import type { Language } from '../../kernel/shared/locales.ts';
import { keepLanguage } from '../../kernel/web/language.ts';
import { changeLanguage } from '../../kernel/web/words.ts';
import { toast } from '../../ui-kit/toast-queue.ts';
import { useShellWords } from './words.ts';

const missed = new Set<Language>();

/** Speaks another language, or says in the old one that its words did not arrive. Chosen once more, they come with all else that is loaded anew. */
export function useChangeLanguage(): (language: Language) => void {
  const say = useShellWords();
  return (language) =>
    void changeLanguage(language).catch(() => (missed.has(language) && navigator.onLine ? loadIn(language) : miss(language)));

  function miss(language: Language): void {
    missed.add(language);
    toast(say('languageMissing'));
  }
}

/** Browsers remember of a file of the program that it did not arrive, until the page is loaded anew. */
function loadIn(language: Language): void {
  keepLanguage(language);
  location.reload();
}
