import type { Translation } from '../../../kernel/web/words.ts';
import type { ChoiceWords } from './words.en.ts';

/** What people allow and refuse, in German. */
export const words: Translation<ChoiceWords> = {
  title: 'Was über den Dienst hinaus mit Ihren Daten geschehen darf',
  sum_one: 'Sie erlauben {{count}} von {{of}}. Was Sie nicht beantwortet haben, gilt als Nein, und alles funktioniert so oder so.',
  sum_other: 'Sie erlauben {{count}} von {{of}}. Was Sie nicht beantwortet haben, gilt als Nein, und alles funktioniert so oder so.',
  signal: 'Widerspruchssignal beachtet.',
  signalLine: 'Ihr Browser sendet Global Privacy Control. Deshalb ist all dies abgelehnt, für diesen Browser und für Ihr Konto.',
  allow: 'Erlauben',
  refuse: 'Nicht erlauben',
  undecided: 'Nicht beantwortet, gilt als Nein.',
  given: 'Erlaubt am {{at}}.',
  refused: 'Abgelehnt am {{at}}.',
  withdrawn: 'Zurückgenommen am {{at}}.',
  outdated: 'Erlaubt am {{at}}, bevor die Datenschutzerklärung erweitert wurde. Gilt als Nein, bis Sie es erneut erlauben.',
  bySignal: 'Durch Global Privacy Control abgelehnt, {{at}}.',
  receipt: 'Beleg',
  more: 'Was das bedeutet',
  without: 'Wenn Sie es nicht erlauben',
  uses: 'Genutzt wird',
  kept: 'Aufbewahrt',
  answers: 'Verantwortlich',
  ends: 'So beenden Sie es',
  policy: 'Datenschutzerklärung',
  history: 'Was Sie gesagt haben',
  noHistory: 'Noch nichts.',
  said_requested: 'Gefragt',
  said_given: 'Erlaubt',
  said_refused: 'Abgelehnt',
  said_withdrawn: 'Zurückgenommen',
  saidBySignal: 'Durch Global Privacy Control abgelehnt',
};
