import { defineWords } from '../../../kernel/web/words.ts';
import type { BoardWords } from './board-words.en.ts';

export const useBoardWords = defineWords<BoardWords>('changeBoards', {
  en: () => import('./board-words.en.ts'),
  de: () => import('./board-words.de.ts'),
});
