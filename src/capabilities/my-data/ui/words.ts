import { defineWords } from '../../../kernel/web/words.ts';
import type { MyDataWords } from './words.en.ts';

export const useMyDataWords = defineWords<MyDataWords>('my-data', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
