import { defineWords } from '../../../../kernel/web/words.ts';
import type { MacroWords } from './words.en.ts';

export const useMacroWords = defineWords<MacroWords>('tickets-macros', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
