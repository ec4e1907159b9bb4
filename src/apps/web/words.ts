import { defineWords } from '../../kernel/web/words.ts';
import type { ShellWords } from './words.en.ts';

export const useShellWords = defineWords<ShellWords>('shell', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
