import { defineWords } from '../../../kernel/web/words.ts';
import type { AccountWords } from './words.en.ts';

export const useAccountWords = defineWords<AccountWords>('sign-in', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
