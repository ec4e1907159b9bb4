import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What keeps a choice from being taken, in German. */
export const consentPhrases: Phrases = {
  'This person was asked less than six months ago, said no less than a year ago, or said yes':
    'Diese Person wurde vor weniger als sechs Monaten gefragt, hat vor weniger als einem Jahr abgelehnt oder hat zugestimmt',
  'Your browser refuses for you: it sends Global Privacy Control': 'Ihr Browser lehnt für Sie ab: Er sendet Global Privacy Control',
  'Switch it off in the browser for this address, then allow it here.':
    'Schalten Sie es im Browser für diese Adresse aus und erlauben Sie es dann hier.',
  'These are not the words in which it is asked now': 'Mit diesen Worten wird jetzt nicht mehr gefragt',
  'Read them again, then answer.': 'Lesen Sie sie noch einmal und antworten Sie dann.',
};
