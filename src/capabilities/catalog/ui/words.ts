import { defineWords } from '../../../kernel/web/words.ts';
import type { CatalogWords } from './words.en.ts';

export const useCatalogWords = defineWords<CatalogWords>('catalog', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
