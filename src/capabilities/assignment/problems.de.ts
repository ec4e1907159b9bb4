import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What assignment refuses, in German. */
export const assignmentPhrases: Phrases = {
  'These rules cannot be used': 'Diese Regeln sind so nicht brauchbar',
  'Mend what is named and save again.': 'Berichtigen Sie, was genannt ist, und speichern Sie noch einmal.',
  'This workspace has no such calendar': 'Dieser Bereich hat keinen solchen Kalender',
  'This says nothing that is known of a ticket when it is made': 'Das sagt nichts, was von einem Ticket bekannt ist, wenn es entsteht',
  'No form of this workspace asks this any more': 'Das fragt kein Formular dieses Bereichs mehr',
  'This workspace has no such team': 'Dieser Bereich hat kein solches Team',
  'This workspace has no such skill': 'Dieser Bereich hat keine solche Fähigkeit',
  'Two rules have the same identifier': 'Zwei Regeln haben dieselbe Kennung',
  'This skill is named twice': 'Diese Fähigkeit ist zweimal genannt',
  'This cannot be kept of somebody’s work': 'So lässt sich die Arbeit von jemandem nicht festhalten',
  'There is no such day in the calendar': 'Diesen Tag gibt es im Kalender nicht',
  'This ends before it begins': 'Das endet, bevor es beginnt',
  'These are not days from one to another': 'Das sind keine Tage von einem bis zu einem anderen',
  'Choose the first and the last day.': 'Wählen Sie den ersten und den letzten Tag.',
  'There is nothing new to publish': 'Es gibt nichts Neues zu veröffentlichen',
  'Save changed rules first.': 'Speichern Sie zuerst geänderte Regeln.',
};
