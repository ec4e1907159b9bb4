import { defineWords } from '../../../../kernel/web/words.ts';
import type { DirectoryAdminWords } from './words.en.ts';

export const useDirectoryAdminWords = defineWords<DirectoryAdminWords>('directory-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
