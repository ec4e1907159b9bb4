import { defineWords } from '../../../../kernel/web/words.ts';
import type { FindingWords } from './words.en.ts';

export const useFindingWords = defineWords<FindingWords>('articleFinding', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
