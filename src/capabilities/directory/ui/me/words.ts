import { defineWords } from '../../../../kernel/web/words.ts';
import type { ProfileWords } from './words.en.ts';

export const useProfileWords = defineWords<ProfileWords>('directory.me', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
