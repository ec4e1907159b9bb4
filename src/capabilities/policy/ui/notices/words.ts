import { defineWords } from '../../../../kernel/web/words.ts';
import type { NoticeWords } from './words.en.ts';

export const useNoticeWords = defineWords<NoticeWords>('policy-notices', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
