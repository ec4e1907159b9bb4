import { defineWords } from '../../../kernel/web/words.ts';
import type { ProblemWords } from './words.en.ts';

export const useProblemWords = defineWords<ProblemWords>('problems', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
