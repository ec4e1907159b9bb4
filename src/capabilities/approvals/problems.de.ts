import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What is wrong with a plan of approvals, in German. */
export const approvalPhrases: Phrases = {
  "'{}' does not ask for a person.": '„{}“ fragt nicht nach einer Person.',
  "The form does not ask '{}'.": 'Das Formular fragt nicht nach „{}“.',
  'This approver stands here already.': 'Wer hier entscheidet, steht schon da.',
  'At most {} can answer.': 'Höchstens {} können antworten.',
};
