import { defineWords } from '../../../../kernel/web/words.ts';
import type { AssignmentWords } from './words.en.ts';

export const useAssignmentWords = defineWords<AssignmentWords>('assignment-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
