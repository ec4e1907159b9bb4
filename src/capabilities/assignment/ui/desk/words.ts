import { defineWords } from '../../../../kernel/web/words.ts';
import type { WhyAssignedWords } from './words.en.ts';

export const useWhyAssignedWords = defineWords<WhyAssignedWords>('assignment-desk', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
