import { defineWords } from '../../../../kernel/web/words.ts';
import type { CaseAdminWords } from './words.en.ts';

export const useCaseAdminWords = defineWords<CaseAdminWords>('cases admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
