import { defineWords } from '../../../../kernel/web/words.ts';
import type { KeptWords } from './words.en.ts';

export const useKeptWords = defineWords<KeptWords>('site-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
