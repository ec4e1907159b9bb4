/** What people allow, in sums, in English. */
export const words = {
  consent: 'Consent',
  consentHelp:
    'Of {{people}} active people, for each question in the words in which they are asked. Of fewer than five nothing is told, and who said what is theirs alone.',
  given: 'Allowed',
  refused: 'Refused',
  withdrawn: 'Taken back',
  outdated: 'Allowed less than is asked now',
  undecided: 'Said nothing, which is a no',
  few: 'not told',
  notInstructed: 'Not instructed here: nobody is asked, and nothing of it happens.',
  overTime: 'Over twelve weeks',
  table: 'As a table',
  tableOf: '{{title}}, over twelve weeks',
  week: 'Until',
} as const;

export type ConsentFigureWords = typeof words;
