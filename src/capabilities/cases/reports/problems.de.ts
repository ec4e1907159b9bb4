import type { Phrases } from '../../../kernel/i18n/problem-words.ts';

/** What reports refuse, in German. */
export const reportPhrases: Phrases = {
  'Nobody has answered this report yet': 'Auf diese Meldung hat noch niemand geantwortet',
  'Reply first, and say what came of it.': 'Antworten Sie zuerst und sagen Sie, was daraus wurde.',
  'That were many files in this hour': 'Das waren viele Dateien in dieser Stunde',
  'Send them in an hour.': 'Senden Sie sie in einer Stunde.',
  'This form could not be read': 'Dieses Formular war nicht lesbar',
  'Go back and send it again.': 'Gehen Sie zurück und senden Sie es noch einmal.',
  'These files are far too large': 'Diese Dateien sind viel zu groß',
  'Send smaller ones, together at most 20 MB.': 'Senden Sie kleinere, zusammen höchstens 20 MB.',
};
