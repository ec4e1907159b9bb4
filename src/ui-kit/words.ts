import { defineWords } from '../kernel/web/words.ts';
import type { KitWords } from './words.en.ts';

export const useKitWords = defineWords<KitWords>('ui-kit', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
