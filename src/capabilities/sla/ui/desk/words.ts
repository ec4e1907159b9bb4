import { defineWords } from '../../../../kernel/web/words.ts';
import type { SlaDeskWords } from './words.en.ts';

export const useSlaDeskWords = defineWords<SlaDeskWords>('sla-desk', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
