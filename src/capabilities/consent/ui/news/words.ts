import { defineWords } from '../../../../kernel/web/words.ts';
import type { NewsWords } from './words.en.ts';

export const useNewsWords = defineWords<NewsWords>('news', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
