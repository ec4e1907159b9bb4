import type { Wordings } from './wording.ts';

/** The processing agreement (Art. 28(3) GDPR), by the version that a contract names. Its annex is compiled from the register and stands at /privacy/processing. */
export const processingAgreements: Wordings = {
  '2026-11': {
    date: '2026-11-26',
    clauses: {
      en: [
        {
          title: 'What it is about',
          says: [
            'Your company decides what is asked, answered and kept about people in this service (controller); the operator processes it on your behalf (processor), for as long as the agreement runs and until everything is erased after it.',
            'Kinds of data, the people they are about, what for, how long and who receives them stand in the annex, which the software makes of its own register: “What is processed, and by whom”.',
          ],
        },
        {
          title: 'Instructions',
          says: [
            'The operator processes these data only as you instruct, which you do by this agreement and by what you set in the service. Where a law obliges the operator to anything else, it tells you before, unless that law forbids it.',
            'If the operator holds an instruction to be against the law, it tells you at once and may wait with it until you confirm or change it.',
          ],
        },
        {
          title: 'Who works with the data',
          says: ['Only people who need it for their work and have committed themselves to confidentiality.'],
        },
        {
          title: 'Security',
          says: [
            'The operator keeps to the measures of the annex (Art. 32 GDPR) and may replace one by another that protects no less. What was measured of them is shown in the service, with its date.',
          ],
        },
        {
          title: 'Other processors',
          says: [
            'Those that the annex names are agreed. Of a new one you hear at least thirty days before it receives anything, and may object; if no way around it is found, you may end the agreement at that day. Each is bound by the same duties, and the operator answers for it.',
          ],
        },
        {
          title: 'Rights of people',
          says: [
            'The service lets you answer requests for access, correction, erasure, restriction, portability and objection. Whoever writes to the operator about your data is passed on to you without delay.',
          ],
        },
        {
          title: 'Help with your duties',
          says: [
            'The operator helps you with security, notifications, impact assessments and prior consultation (Arts. 32 to 36 GDPR), as far as it has what you need for that.',
            'It tells you of a breach of your data without undue delay after becoming aware of it, with what it knows by then, and adds what it learns later.',
          ],
        },
        {
          title: 'The end',
          says: [
            'When the agreement ends you can read and export everything until it is erased. Live data is erased within seven days, backups within twenty-seven; you get a certificate. What a law obliges the operator to keep is kept for that alone, and named there.',
          ],
        },
        {
          title: 'Showing it',
          says: [
            'The operator gives you what shows that these duties are kept, among it the proofs that the service publishes, and lets you or an auditor whom you name look, with fair notice and without disturbing others’ data.',
          ],
        },
        {
          title: 'Where',
          says: [
            'Data goes to a country outside the law that applies to you only if the annex names it, and only under the conditions of Chapter V GDPR.',
          ],
        },
      ],
      de: [
        {
          title: 'Worum es geht',
          says: [
            'Ihr Unternehmen entscheidet, was in diesem Dienst über Menschen gefragt, beantwortet und aufbewahrt wird (Verantwortlicher); der Betreiber verarbeitet es in Ihrem Auftrag (Auftragsverarbeiter), solange der Vertrag läuft und bis danach alles gelöscht ist.',
            'Die Arten der Daten, die Menschen, um die es geht, wozu, wie lange und wer sie erhält, stehen in der Anlage, die die Software aus ihrem eigenen Verzeichnis erstellt: „Was verarbeitet wird, und von wem“.',
          ],
        },
        {
          title: 'Weisungen',
          says: [
            'Der Betreiber verarbeitet diese Daten nur nach Ihrer Weisung; Sie erteilen sie durch diesen Vertrag und durch Ihre Einstellungen im Dienst. Verpflichtet ihn ein Gesetz zu etwas anderem, so teilt er es Ihnen vorher mit, sofern dieses Gesetz das nicht verbietet.',
            'Hält der Betreiber eine Weisung für rechtswidrig, so sagt er es Ihnen sofort und darf mit ihr warten, bis Sie sie bestätigen oder ändern.',
          ],
        },
        {
          title: 'Wer mit den Daten arbeitet',
          says: ['Nur Menschen, die das für ihre Arbeit brauchen und sich zur Vertraulichkeit verpflichtet haben.'],
        },
        {
          title: 'Sicherheit',
          says: [
            'Der Betreiber hält die Maßnahmen der Anlage ein (Art. 32 DSGVO) und darf eine durch eine andere ersetzen, die nicht weniger schützt. Was daran gemessen wurde, zeigt der Dienst mit Datum.',
          ],
        },
        {
          title: 'Weitere Auftragsverarbeiter',
          says: [
            'Die in der Anlage genannten sind vereinbart. Von einem neuen erfahren Sie mindestens dreißig Tage, bevor er etwas erhält, und können widersprechen; findet sich kein Weg daran vorbei, können Sie den Vertrag zu diesem Tag beenden. Jeder hat dieselben Pflichten, und der Betreiber steht für ihn ein.',
          ],
        },
        {
          title: 'Rechte der Menschen',
          says: [
            'Der Dienst lässt Sie Anfragen zu Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit und Widerspruch beantworten. Wer dem Betreiber zu Ihren Daten schreibt, wird ohne Verzug an Sie verwiesen.',
          ],
        },
        {
          title: 'Hilfe bei Ihren Pflichten',
          says: [
            'Der Betreiber hilft Ihnen bei Sicherheit, Meldungen, Folgenabschätzung und vorheriger Konsultation (Art. 32 bis 36 DSGVO), soweit er hat, was Sie dafür brauchen.',
            'Eine Verletzung des Schutzes Ihrer Daten meldet er Ihnen unverzüglich, nachdem sie ihm bekannt wurde, mit dem, was er dann weiß, und trägt nach, was er später erfährt.',
          ],
        },
        {
          title: 'Das Ende',
          says: [
            'Endet der Vertrag, so können Sie alles lesen und exportieren, bis es gelöscht ist. Die laufenden Daten werden binnen sieben Tagen gelöscht, Sicherungen binnen siebenundzwanzig; Sie bekommen ein Zertifikat. Was ein Gesetz den Betreiber aufzubewahren zwingt, bleibt nur dafür erhalten und wird darin genannt.',
          ],
        },
        {
          title: 'Nachweise',
          says: [
            'Der Betreiber gibt Ihnen, was die Einhaltung dieser Pflichten zeigt, darunter die Nachweise, die der Dienst veröffentlicht, und lässt Sie oder eine von Ihnen benannte Prüfstelle nachsehen, mit angemessener Ankündigung und ohne die Daten anderer zu berühren.',
          ],
        },
        {
          title: 'Wo',
          says: [
            'Daten gelangen nur dann in ein Land außerhalb des für Sie geltenden Rechts, wenn die Anlage es nennt, und nur unter den Bedingungen des Kapitels V DSGVO.',
          ],
        },
      ],
    },
  },
};
