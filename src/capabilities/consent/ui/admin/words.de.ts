import type { Translation } from '../../../../kernel/web/words.ts';
import type { ConsentFigureWords } from './words.en.ts';

/** What people allow, in sums, in German. */
export const words: Translation<ConsentFigureWords> = {
  consent: 'Einwilligungen',
  consentHelp:
    'Von {{people}} aktiven Personen, zu jeder Frage in den Worten, in denen sie gestellt wird. Von weniger als fünf wird nichts gesagt, und wer was gesagt hat, gehört nur ihnen.',
  given: 'Erlaubt',
  refused: 'Abgelehnt',
  withdrawn: 'Zurückgenommen',
  outdated: 'Weniger erlaubt, als jetzt gefragt wird',
  undecided: 'Nichts gesagt, also nein',
  few: 'nicht gesagt',
  notInstructed: 'Hier nicht angewiesen: Niemand wird gefragt, und nichts davon geschieht.',
  overTime: 'Über zwölf Wochen',
  table: 'Als Tabelle',
  tableOf: '{{title}}, über zwölf Wochen',
  week: 'Bis',
};
