import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What approvals refuse, in German. */
export const approvalPhrases: Phrases = {
  'What was asked has changed meanwhile': 'Was angefragt war, hat sich inzwischen geändert',
  'It is asked for again in a moment: answer what is shown then.':
    'Es wird gleich neu gefragt: Antworten Sie auf das, was dann gezeigt wird.',
  'This approval has ended': 'Diese Genehmigung ist abgeschlossen',
  'Look at how it ended.': 'Sehen Sie nach, wie sie ausging.',
  'Nobody has a say in what they asked for or logged themselves':
    'Niemand entscheidet über das, was er selbst angefragt oder aufgenommen hat',
  'You are not asked here': 'Sie sind hier nicht gefragt',
  'Whoever is asked answers for themselves': 'Wer gefragt ist, antwortet für sich selbst',
  'This was answered already': 'Das ist schon beantwortet',
  'Look at the answer.': 'Sehen Sie sich die Antwort an.',
  'This person is asked already': 'Diese Person ist schon gefragt',
  'Wait for the answer.': 'Warten Sie auf die Antwort.',
  'It is not due yet': 'Es ist noch nicht fällig',
  'Wait until it is.': 'Warten Sie, bis es so weit ist.',
  'A rejection says why': 'Eine Ablehnung sagt, warum',
  'Say why.': 'Sagen Sie, warum.',
  'Say why, and send it again.': 'Sagen Sie, warum, und senden Sie es noch einmal.',
  'Sign in to answer.': 'Melden Sie sich an, um zu antworten.',
  'Nobody active has this identifier': 'Diese Kennung hat niemand, der aktiv ist',
};
