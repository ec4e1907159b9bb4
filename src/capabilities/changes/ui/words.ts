import { defineWords } from '../../../kernel/web/words.ts';
import type { ChangeWords } from './words.en.ts';

export const useChangeWords = defineWords<ChangeWords>('changes', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
