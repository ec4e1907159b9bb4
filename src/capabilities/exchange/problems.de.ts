import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What an import refuses, in German. */
export const exchangePhrases: Phrases = {
  'The mapping means nothing here': 'Die Zuordnung ergibt hier keinen Sinn',
  'Correct the mapping and send it again.': 'Berichtigen Sie die Zuordnung und senden Sie sie noch einmal.',
  'The mapping is no JSON': 'Die Zuordnung ist kein JSON',
  'Send it as JSON, or leave it out.': 'Senden Sie sie als JSON, oder lassen Sie sie weg.',
  'There is no such import': 'Diesen Import gibt es nicht',
  'Only tenant admins import': 'Einlesen darf nur die Administration der Organisation',
  'There is no workspace for the incidents': 'Es gibt keinen Bereich für die Störungen',
  'There is no workspace {} for the incidents': 'Es gibt keinen Bereich {} für die Störungen',
  'Make one, or name another.': 'Legen Sie einen an, oder nennen Sie einen anderen.',
  '{} could not be made a person': '{} konnte nicht als Person angelegt werden',
};
