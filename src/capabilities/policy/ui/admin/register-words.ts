import { defineWords } from '../../../../kernel/web/words.ts';
import type { RegisterWords } from './register-words.en.ts';

export const useRegisterWords = defineWords<RegisterWords>('policy-register', {
  en: () => import('./register-words.en.ts'),
  de: () => import('./register-words.de.ts'),
});
