import type { Translation } from '../../../../kernel/web/words.ts';
import type { MajorAdminWords } from './words.en.ts';

/** The same in German. */
export const words: Translation<MajorAdminWords> = {
  page: 'Statusseite',
  pageHelp: 'Wie Ihre Services stehen, unter {{address}}. Sie braucht kein Skript, und es gibt sie für niemanden, bis Sie sie öffnen.',
  openTo: 'Offen für',
  visibility_off: 'Niemanden',
  visibility_offLine: 'Die Adresse antwortet, als gäbe es keine Seite.',
  visibility_signedIn: 'Wer angemeldet ist',
  visibility_signedInLine: 'Alle anderen erfahren, dass es eine Seite gibt und wie man sich anmeldet.',
  visibility_public: 'Alle',
  visibility_publicLine: 'Wer die Adresse kennt, auch Suchmaschinen.',
  services: 'Services darauf',
  noServices: 'Es gibt noch keine Services.',
  becomes: 'Was lesbar wird',
  becomes_off: 'Nichts: Niemand liest etwas davon.',
  becomes_signedIn: 'Wer angemeldet ist, liest genau das:',
  becomes_public: 'Alle lesen ohne Anmeldung genau das:',
  namesOf: 'Namen dieser Services und wie sie stehen: {{services}}',
  namesOfNone: 'Kein Service, denn keiner ist ausgewählt',
  toldNow: 'Jetzt: {{headline}}, zuletzt mitgeteilt {{time}}',
  toldPast: 'Vorbei: {{headline}}, zuletzt mitgeteilt {{time}}',
  toldNone: 'Kein Major Incident: In den letzten 14 Tagen ging keiner an die Seite',
  toldLater: 'Ab jetzt Überschrift, Text und Zeit jedes Zwischenstands, der an die Seite geht, bis 14 Tage nach dem Ende',
  never: 'Nie: Namen von Personen, Nummern und Titel von Tickets oder was Agents einander schreiben.',
  seePage: 'Die Seite ansehen',
  saved: 'Gespeichert',
  field_visibility: 'Offen für',
  field_services: 'Services darauf',
  duty: 'Wer über Major Incidents entscheidet',
  dutyHelp:
    'Sie nehmen an, lehnen ab und heben auf. Wo niemand benannt ist, entscheidet, wer hier ein Team leitet. Wer den Bereich verwaltet, darf es immer.',
  dutyPeople: 'Dafür benannt',
};
