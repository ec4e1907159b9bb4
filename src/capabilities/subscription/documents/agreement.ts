import type { Wordings } from './wording.ts';

/** The agreement, by the version that a contract names. An operator has it read by counsel, and raises the version with each change. */
export const agreements: Wordings = {
  '2026-11': {
    date: '2026-11-26',
    clauses: {
      en: [
        {
          title: 'Who agrees',
          says: [
            'You, the company that signs up, and the operator of this service, named on the page Contact us. Whoever signs up says that they may do so for the company.',
          ],
        },
        {
          title: 'What you get',
          says: [
            'The service as it is described by the plan that you chose, for as long as the contract runs. Limits and premium features are those of the price list at the time of your order; a plan never holds back security, privacy or your way out.',
          ],
        },
        {
          title: 'Trial',
          says: ['The first thirty days cost nothing and end by themselves unless you order. No payment details are needed to begin.'],
        },
        {
          title: 'What you pay',
          says: [
            'The price of your plan for each person who delivers, by the month or by the year, before tax. People who ask cost nothing. A change of prices holds from your next period, and you hear of it at least thirty days before.',
          ],
        },
        {
          title: 'Your data',
          says: [
            'Requests, people and files of your company are yours. The operator processes them on your behalf, under the processing agreement that is part of this contract (Art. 28 GDPR). What the operator does with data of its own is in the privacy policy.',
            'You can take your data with you at any time.',
          ],
        },
        {
          title: 'What we ask of you',
          says: [
            'Use the service lawfully, keep passwords to yourselves, and do not disturb others’ use of it. Whoever may not be asked for their data is not to be asked.',
          ],
        },
        {
          title: 'Working hours',
          says: ['Support answers in the hours of the page Contact us. Requests about personal data are taken at any hour.'],
        },
        {
          title: 'The end',
          says: [
            'You may cancel at any time, in the service itself, to the end of the period you paid for. The service then says what happens when.',
          ],
        },
        {
          title: 'Changes of these terms',
          says: [
            'A new version has a new number and date and holds for you only once you accept it, or from your next period after you were told and did not object.',
          ],
        },
      ],
      de: [
        {
          title: 'Wer sich einigt',
          says: [
            'Sie, das Unternehmen, das sich anmeldet, und der Betreiber dieses Dienstes, genannt auf der Seite Kontakt. Wer anmeldet, erklärt, dies für das Unternehmen zu dürfen.',
          ],
        },
        {
          title: 'Was Sie bekommen',
          says: [
            'Den Dienst, wie ihn der gewählte Tarif beschreibt, solange der Vertrag läuft. Grenzen und Zusatzfunktionen sind die der Preisliste zur Zeit Ihrer Bestellung; kein Tarif hält Sicherheit, Datenschutz oder Ihren Weg hinaus zurück.',
          ],
        },
        {
          title: 'Probezeit',
          says: [
            'Die ersten dreißig Tage kosten nichts und enden von selbst, wenn Sie nicht bestellen. Zahlungsdaten sind zu Beginn nicht nötig.',
          ],
        },
        {
          title: 'Was Sie zahlen',
          says: [
            'Den Preis Ihres Tarifs für jeden Menschen, der liefert, je Monat oder je Jahr, vor Steuern. Wer fragt, kostet nichts. Neue Preise gelten ab Ihrem nächsten Zeitraum, und Sie erfahren davon mindestens dreißig Tage vorher.',
          ],
        },
        {
          title: 'Ihre Daten',
          says: [
            'Anfragen, Menschen und Dateien Ihres Unternehmens gehören Ihnen. Der Betreiber verarbeitet sie in Ihrem Auftrag nach dem Vertrag über die Auftragsverarbeitung, der Teil dieses Vertrags ist (Art. 28 DSGVO). Was der Betreiber mit eigenen Daten tut, steht in der Datenschutzerklärung.',
            'Sie können Ihre Daten jederzeit mitnehmen.',
          ],
        },
        {
          title: 'Was wir von Ihnen erwarten',
          says: [
            'Nutzen Sie den Dienst im Rahmen des Rechts, behalten Sie Passwörter für sich und stören Sie andere nicht. Wen man nicht nach seinen Daten fragen darf, der wird nicht gefragt.',
          ],
        },
        {
          title: 'Arbeitszeit',
          says: [
            'Der Support antwortet in den Stunden der Seite Kontakt. Anfragen zu personenbezogenen Daten werden zu jeder Stunde angenommen.',
          ],
        },
        {
          title: 'Das Ende',
          says: [
            'Sie können jederzeit im Dienst selbst kündigen, zum Ende des bezahlten Zeitraums. Der Dienst sagt dann, was wann geschieht.',
          ],
        },
        {
          title: 'Änderungen dieser Bedingungen',
          says: [
            'Eine neue Fassung hat eine neue Nummer und ein neues Datum. Sie gilt für Sie erst, wenn Sie sie annehmen, oder ab Ihrem nächsten Zeitraum, nachdem Sie davon erfahren und nicht widersprochen haben.',
          ],
        },
      ],
    },
  },
};
