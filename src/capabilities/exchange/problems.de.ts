import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What an import refuses, in German. */
export const exchangePhrases: Phrases = {
  'It has no number': 'Sie hat keine Nummer',
  '{} "{}" is no time (day-month-year hour:minute)': '{} „{}“ ist keine Zeit (Tag-Monat-Jahr Stunde:Minute)',
  'State "{}" is unknown: say in the mapping what it means': 'Der Status „{}“ ist unbekannt: Sagen Sie in der Zuordnung, was er bedeutet',
  '{} "{}" is no level from 1 to {}': '{} „{}“ ist keine Stufe von 1 bis {}',
  'This is no incident event log of ServiceNow: it has no column {}':
    'Das ist kein Störungsprotokoll von ServiceNow: Ihm fehlt die Spalte {}',
  'This is no CSV file: {}': 'Das ist keine CSV-Datei: {}',
  'This is no JSON': 'Das ist kein JSON',
  'Only tenant admins import': 'Einlesen darf nur die Administration der Organisation',
  'There is no workspace for the incidents': 'Es gibt keinen Bereich für die Störungen',
  'There is no workspace {} for the incidents': 'Es gibt keinen Bereich {} für die Störungen',
  'Make one, or name another.': 'Legen Sie einen an, oder nennen Sie einen anderen.',
  '{} could not be made a person': '{} konnte nicht als Person angelegt werden',
  '{}: It came too late: later rows of this incident are in already': '{}: Sie kam zu spät: Spätere Zeilen dieser Störung sind schon da',
};
