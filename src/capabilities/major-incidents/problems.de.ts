import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What major incidents refuse, in German. */
export const majorPhrases: Phrases = {
  'This incident is a major incident already, or proposed as one':
    'Dieser Incident ist schon ein Major Incident oder als solcher vorgeschlagen',
  'Look at how it stands.': 'Sehen Sie nach, wie es steht.',
  'This incident is over': 'Dieser Incident ist erledigt',
  'Reopen it first.': 'Öffnen Sie ihn zuerst wieder.',
  'This was decided already': 'Das ist schon entschieden',
  'A rejection needs a reason': 'Eine Ablehnung braucht einen Grund',
  'Say why, and send it again.': 'Sagen Sie, warum, und senden Sie es noch einmal.',
  'This major incident does not run': 'Dieser Major Incident läuft nicht',
  'This person does not work there': 'Diese Person arbeitet dort nicht',
  'Choose somebody who does.': 'Wählen Sie jemanden, der dort arbeitet.',
  'There is no such service': 'Diesen Service gibt es nicht',
  'Choose another service.': 'Wählen Sie einen anderen Service.',
  'It has to be told somewhere': 'Es muss irgendwo mitgeteilt werden',
  'Choose at least one place.': 'Wählen Sie mindestens einen Ort.',
  'Nothing of this can be resolved': 'Nichts davon lässt sich lösen',
  'Look at the preview anew.': 'Sehen Sie sich die Vorschau noch einmal an.',
  'This review is finished': 'Dieser Rückblick ist abgeschlossen',
  'It stays as it is.': 'Er bleibt, wie er ist.',
  'What has not been resolved is not reviewed yet': 'Worauf zurückgeblickt wird, muss erst gelöst sein',
  'Resolve the major incident first.': 'Lösen Sie zuerst den Major Incident.',
  'The review says too little to be finished': 'Der Rückblick sagt noch zu wenig, um abgeschlossen zu werden',
  'This has to be said': 'Das muss gesagt sein',
  'Write it, and finish the review then.': 'Schreiben Sie es auf, und schließen Sie den Rückblick dann ab.',
  'Write what is missing, and finish the review then.': 'Schreiben Sie auf, was fehlt, und schließen Sie den Rückblick dann ab.',
};
