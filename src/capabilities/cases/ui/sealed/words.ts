import { defineWords } from '../../../../kernel/web/words.ts';
import type { SealedWords } from './words.en.ts';

export const useSealedWords = defineWords<SealedWords>('sealed', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
