import { defineWords } from '../../../../kernel/web/words.ts';
import type { MajorAdminWords } from './words.en.ts';

export const useMajorAdminWords = defineWords<MajorAdminWords>('majorAdmin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
