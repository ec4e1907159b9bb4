import { defineWords } from '../../../kernel/web/words.ts';
import type { ChoiceWords } from './words.en.ts';

export const useChoiceWords = defineWords<ChoiceWords>('consent', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
