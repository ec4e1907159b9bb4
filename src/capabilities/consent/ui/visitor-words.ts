import { defineWords } from '../../../kernel/web/words.ts';
import type { VisitorWords } from './visitor-words.en.ts';

export const useVisitorWords = defineWords<VisitorWords>('consent.visitor', {
  en: () => import('./visitor-words.en.ts'),
  de: () => import('./visitor-words.de.ts'),
});
