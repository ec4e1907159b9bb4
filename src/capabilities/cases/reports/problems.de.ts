import type { Phrases } from '../../../kernel/i18n/problem-words.ts';

/** What reports refuse, in German. */
export const reportPhrases: Phrases = {
  'Nobody has answered this report yet': 'Auf diese Meldung hat noch niemand geantwortet',
  'Reply first, and say what came of it.': 'Antworten Sie zuerst und sagen Sie, was daraus wurde.',
};
