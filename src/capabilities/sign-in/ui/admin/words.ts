import { defineWords } from '../../../../kernel/web/words.ts';
import type { SignInAdminWords } from './words.en.ts';

export const useSignInAdminWords = defineWords<SignInAdminWords>('sign-in-admin', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
