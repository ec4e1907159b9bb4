/** Words for answers to a form, in English. */
export const words = {
  yes: 'Yes',
  no: 'No',
} as const;

export type AnswerWords = typeof words;
