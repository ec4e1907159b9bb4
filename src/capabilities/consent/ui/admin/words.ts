import { defineWords } from '../../../../kernel/web/words.ts';
import type { ConsentFigureWords } from './words.en.ts';

export const useFigureWords = defineWords<ConsentFigureWords>('consent-figures', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
