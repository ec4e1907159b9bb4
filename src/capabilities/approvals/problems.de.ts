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
  'Nobody has a say here in what they do themselves, not even for somebody else':
    'Hier entscheidet niemand über das, was er selbst durchführt, auch nicht in Vertretung',
  'Whoever is asked here approves or rejects': 'Wer hier gefragt ist, genehmigt oder lehnt ab',
  'Answer, or let somebody stand in for you.': 'Antworten Sie, oder lassen Sie sich vertreten.',
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
  'A substitute stands in for always': 'Eine dauernde Vertretung gilt immer',
  'Leave the dates out, or choose another kind.': 'Lassen Sie die Tage weg, oder wählen Sie eine andere Art.',
  'It needs its first and its last moment': 'Es braucht Anfang und Ende',
  'Name both.': 'Nennen Sie beides.',
  'It ends before it begins': 'Es endet, bevor es beginnt',
  'Name a later end.': 'Nennen Sie ein späteres Ende.',
  'Nobody stands in for themselves': 'Niemand vertritt sich selbst',
  'Choose somebody else.': 'Wählen Sie jemand anderen.',
  'There are fifty of these already': 'Davon gibt es schon fünfzig',
  'Remove some that are not needed any more.': 'Entfernen Sie, was nicht mehr gebraucht wird.',
  'Nobody active has this identifier': 'Diese Kennung hat niemand, der aktiv ist',
};
