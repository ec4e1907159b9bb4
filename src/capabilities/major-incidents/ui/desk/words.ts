import { defineWords } from '../../../../kernel/web/words.ts';
import type { MajorWords } from './words.en.ts';

export const useMajorWords = defineWords<MajorWords>('major', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
