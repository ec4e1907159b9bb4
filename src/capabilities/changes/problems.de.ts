import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What changes refuse, in German. */
export const changesPhrases: Phrases = {
  'There is no such model of changes here': 'Dieses Modell für Changes gibt es hier nicht',
  'Choose one of the models that are offered.': 'Wählen Sie eines der angebotenen Modelle.',
  'There is no such model of changes': 'Dieses Modell für Changes gibt es nicht',
  'Somebody has to authorize it, and nobody is asked': 'Jemand muss es freigeben, und niemand wird gefragt',
  'Whoever is asked decides in Authorize, which it does not go through':
    'Wer gefragt wird, entscheidet in der Freigabe, die es nicht durchläuft',
  'This condition does not fit what risk is counted by': 'Diese Bedingung passt nicht zu dem, woran Risiko gemessen wird',
  'Under a key of the product a model is offered everywhere': 'Unter einem Schlüssel des Produkts gilt ein Modell überall',
  'Each question and each of its answers has a key of its own': 'Jede Frage und jede ihrer Antworten hat einen eigenen Schlüssel',
  'High begins above medium': 'Hoch beginnt über Mittel',
  'A standard change is approved beforehand': 'Ein Standard-Change ist im Voraus freigegeben',
  'This model cannot be followed': 'Diesem Modell kann niemand folgen',
  'Correct the places named in errors and send it again.': 'Berichtigen Sie die genannten Stellen und senden Sie es noch einmal.',
  'One of these services does not exist': 'Einen dieser Services gibt es nicht',
  'Choose services of the catalog.': 'Wählen Sie Services aus dem Katalog.',
  'This rule cannot be followed': 'Dieser Regel kann niemand folgen',
  'Use DAILY, WEEKLY, MONTHLY or YEARLY with INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, COUNT or UNTIL.':
    'Verwenden Sie DAILY, WEEKLY, MONTHLY oder YEARLY mit INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, COUNT oder UNTIL.',
  'There is no such day, time or time zone': 'Diesen Tag, diese Uhrzeit oder Zeitzone gibt es nicht',
  'Check day, time and time zone.': 'Prüfen Sie Tag, Uhrzeit und Zeitzone.',
  'The model of this change has no such answer': 'Das Modell dieses Changes hat keine solche Antwort',
  'Choose among those that are offered.': 'Wählen Sie unter den angebotenen.',
  'Work on this change has begun: what was planned stays as it is':
    'Die Arbeit an diesem Change hat begonnen: Was geplant war, bleibt, wie es ist',
  'Note what is done otherwise on the ticket, or say it in the review.':
    'Notieren Sie im Ticket, was anders gemacht wird, oder sagen Sie es in der Nachbetrachtung.',
  'The model of this change asks for this first': 'Das Modell dieses Changes verlangt dies zuerst',
  'Fill it in.': 'Füllen Sie es aus.',
  'Fill in what is named in errors, then go on.': 'Füllen Sie aus, was genannt ist, und gehen Sie dann weiter.',
  'This change meets something else at its time': 'Zu seiner Zeit trifft dieser Change auf etwas anderes',
  'Move it to a free time, or say why it stays.': 'Verschieben Sie ihn auf eine freie Zeit, oder sagen Sie, warum er bleibt.',
  'Say why': 'Sagen Sie, warum',
  'Say how it went': 'Sagen Sie, wie es lief',
  'Say it, and send it again.': 'Sagen Sie es, und senden Sie es noch einmal.',
  'A change of this model does not go there from here': 'Ein Change dieses Modells geht von hier nicht dorthin',
  'Choose one of the ways it has.': 'Wählen Sie einen der Wege, die er hat.',
  'A change lasts at most 400 days': 'Ein Change dauert höchstens 400 Tage',
  'The end lies after the beginning': 'Das Ende liegt nach dem Anfang',
  'A calendar shows at most 400 days': 'Ein Kalender zeigt höchstens 400 Tage',
  'Ask for less at once.': 'Fragen Sie nach weniger auf einmal.',
  'There is nothing at this address': 'Unter dieser Adresse gibt es nichts',
};
