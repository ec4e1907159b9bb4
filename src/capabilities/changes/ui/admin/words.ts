import { defineWords } from '../../../../kernel/web/words.ts';
import type { ChangesAdminWords } from './words.en.ts';

export const useChangesAdminWords = defineWords<ChangesAdminWords>('changesAdmin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
