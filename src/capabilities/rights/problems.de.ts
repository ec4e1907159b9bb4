import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What keeps a request by right from going on, in German. */
export const rightsPhrases: Phrases = {
  'It can take longer only once, and only within the first period': 'Es darf nur einmal länger dauern, und nur innerhalb der ersten Frist',
  'Answer by the last day, or refuse with the reason.': 'Antworten Sie bis zum letzten Tag, oder lehnen Sie mit Begründung ab.',
  'Something has to be decided before this can be answered': 'Bevor dies beantwortet werden kann, ist noch etwas zu entscheiden',
  'Settle who asks, and let the organisation decide about its data.':
    'Klären Sie, wer fragt, und lassen Sie die Organisation über ihre Daten entscheiden.',
  'This was decided already, or the request has ended': 'Das ist schon entschieden, oder die Anfrage ist beendet',
  'Look at what was decided.': 'Sehen Sie nach, was entschieden wurde.',
  'The person has to be told why': 'Die Person muss den Grund erfahren',
  'Write the reason as the person shall read it.': 'Schreiben Sie den Grund so, wie die Person ihn lesen soll.',
  'The service cannot do without this': 'Ohne das kommt der Dienst nicht aus',
  'To end it, close your account.': 'Um es zu beenden, schließen Sie Ihr Konto.',
  'This rests on your consent': 'Das beruht auf Ihrer Einwilligung',
  'Read under “What I allow” what it is about, and allow it there.':
    'Lesen Sie unter „Was ich erlaube“, worum es geht, und erlauben Sie es dort.',
  'An IANA time zone, for instance Europe/Berlin': 'Eine Zeitzone der IANA, zum Beispiel Europe/Berlin',
  'A country of ISO 3166-1, and a part of it that has holidays of its own':
    'Ein Land nach ISO 3166-1, und ein Teil davon, der eigene Feiertage hat',
  'At least ten characters': 'Mindestens zehn Zeichen',
  'There is no such time zone': 'Diese Zeitzone gibt es nicht',
  'Name a time zone as IANA lists it.': 'Nennen Sie eine Zeitzone, wie die IANA sie führt.',
  'No holidays are known for this country and region': 'Für dieses Land und diese Region sind keine Feiertage bekannt',
  'Leave the region out, or name one of this country.': 'Lassen Sie die Region weg, oder nennen Sie eine dieses Landes.',
  'This is for whoever answers for privacy': 'Das ist für die, die für den Datenschutz einstehen',
};
