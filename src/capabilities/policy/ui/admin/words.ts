import { defineWords, type Say } from '../../../../kernel/web/words.ts';
import type { PolicyAdminWords } from './words.en.ts';

export const usePolicyWords = defineWords<PolicyAdminWords>('policy-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});

/** Says a text by a key that the server sent a part of; one that has no words keeps its own name. */
export function sayOr<W>(say: Say<W>, key: string, otherwise: string): string {
  const said = (say as unknown as (key: string) => string)(key);
  return said === key ? otherwise : said;
}
