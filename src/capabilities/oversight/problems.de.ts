import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What the overview of the administration refuses, in German. */
export const oversightPhrases: Phrases = {
  'This cursor does not belong to this list': 'Dieser Zeiger gehört nicht zu dieser Liste',
  'It comes from another list': 'Er stammt aus einer anderen Liste',
  'Begin with the first page.': 'Beginnen Sie mit der ersten Seite.',
};
