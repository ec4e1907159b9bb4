import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What service levels refuse, in German. */
export const slaPhrases: Phrases = {
  'This calendar cannot be published': 'Dieser Kalender kann nicht veröffentlicht werden',
  'Mend what is named and save again.': 'Berichtigen Sie, was genannt ist, und speichern Sie noch einmal.',
  'There is no such time zone': 'Diese Zeitzone gibt es nicht',
  'A week has seven days': 'Eine Woche hat sieben Tage',
  'This is no time of the day': 'Das ist keine Uhrzeit',
  'This ends before it begins': 'Das endet, bevor es beginnt',
  'This overlaps hours of the same day': 'Das überschneidet sich mit Zeiten desselben Tages',
  'There is no such day': 'Diesen Tag gibt es nicht',
  'This day is named twice': 'Dieser Tag ist zweimal genannt',
  'A calendar is open at least once a week': 'Ein Kalender ist mindestens einmal in der Woche offen',
  'No public holidays are known of this place': 'Von diesem Ort sind keine Feiertage bekannt',
};
