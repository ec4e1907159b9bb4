import { defineWords } from '../../../../kernel/web/words.ts';
import type { SlaAdminWords } from './words.en.ts';

export const useSlaAdminWords = defineWords<SlaAdminWords>('sla-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
