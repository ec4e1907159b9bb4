import { defineWords } from '../../../kernel/web/words.ts';
import type { ApprovalWords } from './words.en.ts';

export const useApprovalWords = defineWords<ApprovalWords>('approvals', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
