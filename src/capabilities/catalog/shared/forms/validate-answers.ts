import type { ConditionContext } from '../../../../kernel/shared/conditions/condition.ts';
import { type FormDefinition, isAsked } from './definition.ts';
import { type AnswerProblem, problem } from './problem.ts';
import { type Answers, settle } from './settle.ts';

/** Answers as they may be stored once there are no problems, and what keeps them from it. */
export interface ValidatedAnswers {
  answers: Record<string, unknown>;
  problems: AnswerProblem[];
}

/**
 * Checks and normalises answers; the one function for browser, API and import. Hidden answers are dropped, defaults
 * filled in, text trimmed, moments turned to UTC. Answers with problems are returned as given and must not be stored.
 */
export function validateAnswers(form: FormDefinition, given: Answers, context: ConditionContext): ValidatedAnswers {
  const { answers, problems } = settle(form, given, context);
  const known = new Set(form.elements.filter(isAsked).map(({ key }) => key));
  const strangers = Object.keys(given).filter((key) => given[key] !== undefined && !known.has(key));
  return {
    answers,
    problems: [
      ...form.elements.flatMap((element) => problems.get(element) ?? []),
      ...strangers.map((key) => problem(`/fields/${pointerOf(key)}`, 'unknownField')),
    ],
  };
}

/** RFC 6901: ~ and / of a name are written ~0 and ~1. */
const pointerOf = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
