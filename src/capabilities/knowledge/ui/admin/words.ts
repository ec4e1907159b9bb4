import { defineWords } from '../../../../kernel/web/words.ts';
import type { KnowledgeAdminWords } from './words.en.ts';

export const useKnowledgeAdminWords = defineWords<KnowledgeAdminWords>('knowledge-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
