import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What keeps a company from beginning, in German. */
export const sitePhrases: Phrases = {
  'This address was taken meanwhile': 'Diese Adresse wurde inzwischen vergeben',
  'Sign up again with another one.': 'Melden Sie sich mit einer anderen noch einmal an.',
};
