import { defineWords } from '../../../kernel/web/words.ts';
import type { StandInWords } from './stand-in-words.en.ts';

export const useStandInWords = defineWords<StandInWords>('standIns', {
  en: () => import('./stand-in-words.en.ts'),
  de: () => import('./stand-in-words.de.ts'),
});
