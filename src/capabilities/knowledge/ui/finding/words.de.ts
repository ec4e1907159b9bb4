import type { Translation } from '../../../../kernel/web/words.ts';
import type { FindingWords } from './words.en.ts';

/** What one reads where articles are found, offered and judged, in German. */
export const words: Translation<FindingWords> = {
  answers: 'Antworten',
  correctedTo: 'Nichts hat genau diese Wörter. Gezeigt wird: „{{words}}“.',
  mayHelp: 'Das beantwortet es vielleicht schon',
  mayHelpHint: 'Was Sie geschrieben haben, bleibt stehen, während Sie lesen.',
  solvedIt: 'Das hat geholfen',
  solvedTold: 'Gut. Es wurde nichts gesendet.',
  didItHelp: 'Hat das geholfen?',
  yes: 'Ja',
  no: 'Nein',
  whyNot: 'Warum nicht?',
  outdated: 'Es ist veraltet',
  incomplete: 'Etwas fehlt',
  unclear: 'Ich verstehe es nicht',
  wrong: 'Etwas darin ist falsch',
  other: 'Etwas anderes',
  inYourWords: 'Mit Ihren Worten',
  namelessHelp: 'Wer den Artikel pflegt, liest es ohne Ihren Namen.',
  send: 'Senden',
  thanks: 'Danke.',
  copyLink: 'Link für eine Antwort kopieren',
  linkCopied: 'Der Link ist kopiert.',
  info: 'Hinweis',
  tip: 'Tipp',
  warning: 'Warnung',
  danger: 'Vorsicht',
};
