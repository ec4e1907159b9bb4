import { sameJson } from '../../../kernel/shared/same-json.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Which of the answers that matter say something else now than when approval was asked. */
export const changedSince = (matters: readonly string[], shown: Answers, now: Answers): readonly string[] =>
  matters.filter((key) => !sameJson(answerTo(shown, key), answerTo(now, key)));

/** Not answered, emptied and hidden are the same: nothing was shown. */
const answerTo = (answers: Answers, key: string): unknown => (Object.hasOwn(answers, key) ? answers[key] : null) ?? null;
