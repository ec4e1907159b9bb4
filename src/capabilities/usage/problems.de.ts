import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What the collector refuses, in German. */
export const usagePhrases: Phrases = {
  'This may not be counted': 'Das darf nicht gezählt werden',
  'It takes the person’s own yes and their organisation’s instruction.':
    'Dafür braucht es das eigene Ja der Person und die Weisung ihrer Organisation.',
  'This is not what a page may tell': 'Das darf eine Seite nicht mitteilen',
  'Send the fields of the closed list, and no others.': 'Senden Sie die Felder der geschlossenen Liste und keine anderen.',
};
