import { defineWords } from '../../../kernel/web/words.ts';
import type { ReportWords } from './report-words.en.ts';

export const useReportWords = defineWords<ReportWords>('reports', {
  en: () => import('./report-words.en.ts'),
  de: () => import('./report-words.de.ts'),
});
