import { defineWords } from '../../../../kernel/web/words.ts';
import type { DeskKnowledgeWords } from './words.en.ts';

export const useKnowledgeWords = defineWords<DeskKnowledgeWords>('knowledge-desk', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
