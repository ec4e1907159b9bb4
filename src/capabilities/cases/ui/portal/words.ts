import { defineWords } from '../../../../kernel/web/words.ts';
import type { PortalCaseWords } from './words.en.ts';

export const usePortalCaseWords = defineWords<PortalCaseWords>('cases portal', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
