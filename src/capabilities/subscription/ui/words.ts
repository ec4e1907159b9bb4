import { defineWords } from '../../../kernel/web/words.ts';
import type { SubscriptionWords } from './words.en.ts';

export const useSubscriptionWords = defineWords<SubscriptionWords>('subscription', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
