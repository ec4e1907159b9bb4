/** Why an answer is refused; screens translate the code, the API sends the sentences. */
export interface AnswerProblem {
  /** JSON pointer: `/fields/laptop`, in a table `/fields/items/0/amount`. */
  path: string;
  code: ProblemCode;
  /** What goes into the translated sentence. */
  values: Record<string, string | number>;
  /** What is wrong, in one English sentence. */
  reason: string;
  /** What to do, in one English sentence. */
  fix: string;
}

type Values = AnswerProblem['values'];

const sentences = {
  unknownField: () => ['This form has no such field.', 'Leave it out.'],
  required: () => ['This must be answered.', 'Fill it in.'],
  mustBeTicked: () => ['This must be ticked.', 'Tick it.'],
  wrongType: ({ wanted }: Values) => ['The answer has the wrong type.', `Give ${wanted}.`],
  badText: () => ['The text contains characters that cannot be stored.', 'Remove control characters.'],
  tooLong: ({ max }: Values) => ['The text is too long.', `Use at most ${max} characters.`],
  wrongPattern: ({ pattern }: Values) => [`This is no valid ${pattern}.`, `Write it as a ${pattern}.`],
  tooSmall: ({ min }: Values) => ['The value is too small.', `Give at least ${min}.`],
  tooLarge: ({ max }: Values) => ['The value is too large.', `Give at most ${max}.`],
  tooManyDecimals: ({ max }: Values) => ['There are too many decimal places.', `Use at most ${max}.`],
  tooEarly: ({ min }: Values) => ['The day is too early.', `Choose ${min} or later.`],
  tooLate: ({ max }: Values) => ['The day is too late.', `Choose ${max} or earlier.`],
  endsBeforeStart: () => ['The end lies before the start.', 'Swap the two days.'],
  notAnOption: () => ['This cannot be chosen.', 'Choose one of the options offered.'],
  tooMany: ({ max }: Values) => ['There are too many.', `Give at most ${max}.`],
  tooFew: ({ min }: Values) => ['There are too few.', `Give at least ${min}.`],
} satisfies Record<string, (values: Values) => string[]>;

export type ProblemCode = keyof typeof sentences;

/** A problem with its sentences. */
export function problem(path: string, code: ProblemCode, values: Values = {}): AnswerProblem {
  const [reason = '', fix = ''] = sentences[code](values);
  return { path, code, values, reason, fix };
}
