import { defineWords } from '../../../../kernel/web/words.ts';
import type { PlanWords } from './words.en.ts';

export const usePlanWords = defineWords<PlanWords>('ticket-plan', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
