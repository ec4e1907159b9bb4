import { defineWords } from '../../../../kernel/web/words.ts';
import type { LevelWords } from './level-words.en.ts';

export const useLevelWords = defineWords<LevelWords>('sla-levels', {
  en: () => import('./level-words.en.ts'),
  de: () => import('./level-words.de.ts'),
});
