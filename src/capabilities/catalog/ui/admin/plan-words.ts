import { defineWords } from '../../../../kernel/web/words.ts';
import type { PlanWords } from './plan-words.en.ts';

export const usePlanWords = defineWords<PlanWords>('approvalPlan', {
  en: () => import('./plan-words.en.ts'),
  de: () => import('./plan-words.de.ts'),
});
