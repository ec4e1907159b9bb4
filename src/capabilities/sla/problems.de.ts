import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What service levels refuse, in German. */
export const slaPhrases: Phrases = {
  'This calendar cannot be published': 'Dieser Kalender kann nicht veröffentlicht werden',
  'Mend what is named and save again.': 'Berichtigen Sie, was genannt ist, und speichern Sie noch einmal.',
  'This agreement cannot be published': 'Diese Vereinbarung kann nicht veröffentlicht werden',
  'A hold of a team names it, and nothing else does':
    'Nur wo gezählt wird, wie lange ein Team es hat, ist das Team genannt, und dort immer',
  'Only a contract names a supplier': 'Nur eine Vereinbarung mit einem Lieferanten nennt einen',
  'A target of its own has rules, and no other has': 'Nur ein eigenes Ziel hat Regeln, und es hat immer welche',
  'This says nothing that the log tells of a ticket': 'Das sagt nichts, was das Protokoll von einem Ticket weiß',
  'This workspace has no such calendar': 'Dieser Bereich hat keinen solchen Kalender',
  'This ticket has no such clock': 'Dieses Ticket hat keine solche Uhr',
  'Only what was missed is explained': 'Begründet wird nur, was verfehlt wurde',
  'This workspace has no such reason': 'Dieser Bereich hat keinen solchen Grund',
  'Notes are written by who works where the ticket lies': 'Notizen schreibt, wer dort arbeitet, wo das Ticket liegt',
  'Choose the reason without a note.': 'Wählen Sie den Grund ohne Notiz.',
  'Choose another reason.': 'Wählen Sie einen anderen Grund.',
  'The operator has told no hours yet': 'Der Betreiber hat noch keine Zeiten genannt',
  'They are written on the page of the privacy policy.': 'Sie stehen auf der Seite der Datenschutzerklärung.',
  'There is no such team': 'Dieses Team gibt es nicht',
  'This moment is named twice': 'Dieser Zeitpunkt ist zweimal genannt',
  'This names nobody who could be told': 'Das nennt niemanden, der benachrichtigt werden könnte',
  'There is no such time zone': 'Diese Zeitzone gibt es nicht',
  'A week has seven days': 'Eine Woche hat sieben Tage',
  'This is no time of the day': 'Das ist keine Uhrzeit',
  'This ends before it begins': 'Das endet, bevor es beginnt',
  'This overlaps hours of the same day': 'Das überschneidet sich mit Zeiten desselben Tages',
  'There is no such day': 'Diesen Tag gibt es nicht',
  'This day is named twice': 'Dieser Tag ist zweimal genannt',
  'At most 200 days come again by rules': 'Höchstens 200 Tage kehren nach Regeln wieder',
  'This rule cannot be followed, or comes too often for a holiday':
    'Dieser Regel lässt sich nicht folgen, oder sie kommt zu oft für einen Feiertag',
  'This is no iCalendar file': 'Das ist keine iCalendar-Datei',
  'Choose a file that a calendar program exported; its name ends in .ics.':
    'Wählen Sie eine Datei, die ein Kalenderprogramm ausgegeben hat; ihr Name endet auf .ics.',
  'A calendar is open at least once a week': 'Ein Kalender ist mindestens einmal in der Woche offen',
  'No public holidays are known of this place': 'Von diesem Ort sind keine Feiertage bekannt',
  'This workspace has no such macro, or it assigns to whoever runs it':
    'Dieser Bereich hat kein solches Makro, oder es weist dem zu, der es ausführt',
};
