import { defineWords } from '../../../../kernel/web/words.ts';
import type { ReadingWords } from './words.en.ts';

export const useReadingWords = defineWords<ReadingWords>('knowledge-reading', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
