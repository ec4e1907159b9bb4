import { defineWords } from '../../../../kernel/web/words.ts';
import type { ExchangeAdminWords } from './words.en.ts';

export const useExchangeAdminWords = defineWords<ExchangeAdminWords>('exchange-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
