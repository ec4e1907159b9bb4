import type { ConditionContext } from '../../../../kernel/shared/conditions/condition.ts';
import type { Option } from './definition.ts';
import type { ProblemCode } from './problem.ts';

/** What is wrong with a value; `at` leads into a table. */
export interface ValueProblem {
  code: ProblemCode;
  values: Record<string, string | number>;
  at?: string;
}

/** The value in its one stored form. A wrong value stays as it was, so that it can be shown and mended. */
export interface Read {
  value: unknown;
  problems: ValueProblem[];
}

/** What reading depends on besides the definition. */
export interface Reading {
  context: ConditionContext;
  /** Whether an option is offered now. */
  offers: (option: Option) => boolean;
}

export const fine = (value: unknown): Read => ({ value, problems: [] });

export const wrong = (value: unknown, code: ProblemCode, values: ValueProblem['values'] = {}): Read => ({
  value,
  problems: [{ code, values }],
});

export const wrongType = (value: unknown, wanted: string): Read => wrong(value, 'wrongType', { wanted });

/** Nothing was answered: nothing at all, no letter, no entry. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
