import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What an import refuses, in German. */
export const exchangePhrases: Phrases = {
  'This is no JSON': 'Das ist kein JSON',
  'Only tenant admins import': 'Einlesen darf nur die Administration der Organisation',
  'There is no workspace for the incidents': 'Es gibt keinen Bereich für die Störungen',
  'There is no workspace {} for the incidents': 'Es gibt keinen Bereich {} für die Störungen',
  'Make one, or name another.': 'Legen Sie einen an, oder nennen Sie einen anderen.',
  '{} could not be made a person': '{} konnte nicht als Person angelegt werden',
  '{}: It came too late: later rows of this incident are in already': '{}: Sie kam zu spät: Spätere Zeilen dieser Störung sind schon da',
};
