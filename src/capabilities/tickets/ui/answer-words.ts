import { defineWords } from '../../../kernel/web/words.ts';
import type { AnswerWords } from './words.en.ts';

export const useAnswerWords = defineWords<AnswerWords>('tickets.answers', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
