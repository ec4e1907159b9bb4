import { defineWords } from '../../../kernel/web/words.ts';
import type { CaseWords } from './words.en.ts';

export const useCaseWords = defineWords<CaseWords>('cases', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
