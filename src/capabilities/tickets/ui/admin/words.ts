import { defineWords } from '../../../../kernel/web/words.ts';
import type { TicketAdminWords } from './words.en.ts';

export const useTicketAdminWords = defineWords<TicketAdminWords>('tickets-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
