import { defineWords } from '../../../../kernel/web/words.ts';
import type { BrowserWords } from './words.en.ts';

export const useBrowserWords = defineWords<BrowserWords>('policy-browser', {
  en: () => import('./words.en.ts'),
  de: () => import('./words.de.ts'),
});
