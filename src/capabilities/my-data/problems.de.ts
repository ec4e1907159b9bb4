import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What it refuses, in German. */
export const myDataPhrases: Phrases = {
  'Some of these entries are decided already': 'Über manche dieser Einträge ist schon entschieden',
  'Load the page again.': 'Laden Sie die Seite neu.',
  'Say why it is withheld': 'Sagen Sie, warum es zurückgehalten wird',
  'Give a reason that the person may read.': 'Nennen Sie einen Grund, den die Person lesen darf.',
};
