import { defineWords } from '../../../kernel/web/words.ts';
import type { UsageWords } from './words.en.ts';

export const useUsageWords = defineWords<UsageWords>('usage', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
