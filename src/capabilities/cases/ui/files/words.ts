import { defineWords } from '../../../../kernel/web/words.ts';
import type { CaseFileWords } from './words.en.ts';

export const useCaseFileWords = defineWords<CaseFileWords>('case-files', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
