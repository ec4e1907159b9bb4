import { defineWords } from '../../../kernel/web/words.ts';
import type { ControlWords } from './words.en.ts';

export const useControlWords = defineWords<ControlWords>('controls', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
