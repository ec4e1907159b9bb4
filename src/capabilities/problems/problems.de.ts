import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What problems refuse, in German. */
export const problemPhrases: Phrases = {
  'Somebody made a problem of this just now': 'Daraus hat gerade jemand ein Problem gemacht',
  'Look at the problems that are open.': 'Sehen Sie die offenen Probleme an.',
  'A known error keeps its workaround': 'Ein bekannter Fehler behält seine Umgehung',
  'Say first that it is no known error.': 'Sagen Sie zuerst, dass es kein bekannter Fehler ist.',
  'There is no such class of causes': 'Diese Ursachenklasse gibt es nicht',
  'Choose one of the list.': 'Wählen Sie eine aus der Liste.',
  'This moment belongs to another problem': 'Dieser Eintrag gehört zu einem anderen Problem',
  'A known error has a workaround': 'Ein bekannter Fehler hat eine Umgehung',
  'Write down how one gets on until it is mended.': 'Schreiben Sie auf, wie man bis zur Behebung zurechtkommt.',
  'This act belongs to another problem': 'Diese Mitteilung gehört zu einem anderen Problem',
  'There is nothing to tell': 'Es gibt nichts mitzuteilen',
  'Write it in one language at least.': 'Schreiben Sie es in wenigstens einer Sprache.',
  'Only a fix ends a problem': 'Nur eine Behebung beendet ein Problem',
  'Tell the fix, or leave it open.': 'Teilen Sie die Behebung mit, oder lassen Sie es offen.',
  'More than {} incidents cannot be told at once': 'Mehr als {} Störungen auf einmal geht nicht',
  'From where it is it cannot be resolved': 'Aus diesem Status lässt sie sich nicht lösen',
  'Since the preview something has changed': 'Seit der Vorschau hat sich etwas geändert',
  'Look at the new preview, and press again.': 'Sehen Sie sich die neue Vorschau an, und drücken Sie noch einmal.',
  'There is nobody to tell': 'Es gibt niemanden, dem das mitzuteilen wäre',
  'Link the incidents that it causes.': 'Verknüpfen Sie die Störungen, die es verursacht.',
};
