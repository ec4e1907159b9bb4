import { defineWords } from '../../../../kernel/web/words.ts';
import type { ArrangeWords } from './words.en.ts';

export const useArrangeWords = defineWords<ArrangeWords>('rights-arrange', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
