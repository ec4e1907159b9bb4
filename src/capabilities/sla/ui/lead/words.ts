import { defineWords } from '../../../../kernel/web/words.ts';
import type { LeadWords } from './words.en.ts';

export const useLeadWords = defineWords<LeadWords>('sla-lead', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
