import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What keeps a privacy policy from being published, in German. */
export const policyPhrases: Phrases = {
  'There is no such version': 'Diese Version gibt es nicht',
  'Only the operator publishes the policy of the service': 'Die Erklärung des Dienstes veröffentlicht nur der Betreiber',
  'A {} change takes effect on {} at the earliest': 'Eine solche Änderung ({}) gilt frühestens ab {}',
  'Choose that date or a later one.': 'Wählen Sie dieses Datum oder ein späteres.',
  'Nobody answers any more for what only the operator can know': 'Für das, was nur der Betreiber wissen kann, steht niemand mehr ein',
  'Set attestedUntil anew.': 'Setzen Sie attestedUntil neu.',
  'What this policy says is not proved now': 'Was diese Erklärung sagt, ist zurzeit nicht bewiesen',
  'Mend what is red, or publish without these sentences.': 'Berichtigen Sie, was rot ist, oder veröffentlichen Sie ohne diese Sätze.',
  'This is what the latest version says already': 'Das sagt schon die neueste Version',
  'By now {} people are not reached': 'Inzwischen sind {} Personen nicht erreicht',
  'Look at who they are, then sign for that number.': 'Sehen Sie nach, wer sie sind, und zeichnen Sie dann für diese Zahl.',
  'Nobody knows this place': 'Diesen Ort kennt niemand',
  'There is no such time zone, country or region': 'Diese Zeitzone, dieses Land oder diese Region gibt es nicht',
  'Name a time zone such as America/Chicago, and holidays such as US with the region IL.':
    'Nennen Sie eine Zeitzone wie America/Chicago und Feiertage wie US mit der Region IL.',
  'The policy cannot be compiled': 'Die Erklärung kann nicht erstellt werden',
  'Art. 13 GDPR wants it told, and it is not set': 'Art. 13 DSGVO verlangt diese Angabe, und sie fehlt',
  'Set what is missing, then publish again.': 'Ergänzen Sie, was fehlt, und veröffentlichen Sie noch einmal.',
};
