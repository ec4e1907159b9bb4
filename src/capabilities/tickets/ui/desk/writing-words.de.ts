import type { Translation } from '../../../../kernel/web/words.ts';
import type { WritingWords } from './writing-words.en.ts';

/** Words of what one writes into a ticket, in German. */
export const writingWords: Translation<WritingWords> = {
  forWhom: 'Für wen?',
  forWhomHelp: 'Name oder E-Mail-Adresse. Leer gelassen: für Sie selbst.',
  whatIsIt: 'Worum geht es?',
  whatIsItHelp: 'Eine Störung, wenn Sie keinen Wunsch und nichts aus dem Katalog wählen.',
  withoutForm: 'Ohne Formular',
  isBroken: 'Etwas ist kaputt',
  isWished: 'Etwas wird gewünscht',
  titleMissing: 'Sagen Sie in einer Zeile, worum es geht.',
  teamMissing: 'Wählen Sie die Gruppe, die es bekommt.',
  becomes: 'Priorität',
  discard: 'Verwerfen',
  draftKeptHere: 'Entwurf auf diesem Gerät',
  needsLook_one: 'Ein Feld muss noch einmal angesehen werden.',
  needsLook_other: '{{count}} Felder müssen noch einmal angesehen werden.',
  takenBack: '{{number}} wurde storniert. Was Sie geschrieben haben, steht wieder hier.',
  openTicketsOf_one: '{{count}} offenes Ticket',
  openTicketsOf_other: '{{count}} offene Tickets',
  noOpen: 'Keine offenen Tickets',
  editDescription: 'Beschreibung bearbeiten',
  addDescription: 'Beschreibung hinzufügen',
  descriptionChanged: '{{number}} hat eine andere Beschreibung.',
  editAnswers: 'Antworten bearbeiten',
  answersChanged: '{{number}} hat andere Antworten.',
  meanwhile: 'Jemand hat das geändert, seit Sie begonnen haben. Beim Speichern sehen Sie beides.',
  formatOnly: '{{field}}: Formatierung oder Bilder',
  before: 'Vorher',
  after: 'Nachher',
  goOnWriting: 'Weiterschreiben',
};
