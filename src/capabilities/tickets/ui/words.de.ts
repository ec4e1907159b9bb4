import type { Translation } from '../../../kernel/web/words.ts';
import type { AnswerWords } from './words.en.ts';

/** Words for answers to a form, in German. */
export const words: Translation<AnswerWords> = {
  yes: 'Ja',
  no: 'Nein',
};
