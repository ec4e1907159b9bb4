import type { AnswerProblem } from '../shared/forms/problem.ts';
import { useCatalogWords } from './words.ts';

/** A problem with an answer in the reader's language. */
export function useProblemWords(): (problem: AnswerProblem | undefined) => string | undefined {
  const say = useCatalogWords();
  return (problem) => {
    if (problem === undefined) return undefined;
    // The codes are keys of the words, and each problem carries the values that its sentence names.
    return (say as (key: string, values: AnswerProblem['values']) => string)(problem.code, problem.values);
  };
}
