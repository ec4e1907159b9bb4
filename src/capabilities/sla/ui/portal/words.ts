import { defineWords } from '../../../../kernel/web/words.ts';
import type { SlaPortalWords } from './words.en.ts';

export const useSlaPortalWords = defineWords<SlaPortalWords>('sla-portal', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
