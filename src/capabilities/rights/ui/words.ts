import { defineWords } from '../../../kernel/web/words.ts';
import type { RightsWords } from './words.en.ts';

export const useRightsWords = defineWords<RightsWords>('rights', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
