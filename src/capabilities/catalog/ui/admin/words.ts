import { defineWords } from '../../../../kernel/web/words.ts';
import type { CatalogAdminWords } from './words.en.ts';

export const useCatalogAdminWords = defineWords<CatalogAdminWords>('catalog-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
