import type { Comparison, Condition, ConditionValue, Operator, Relative, Scalar, Steps } from './condition.ts';
import { isRelative } from './test-of.ts';

/** A comparison in words: an i18n key and what goes into its sentence. */
export interface Phrase {
  key: `condition.${Operator}`;
  /** `value` is missing where the operator takes none. */
  values: { field: string; value?: string };
}

/** How the reader's language calls what stands in a condition. */
export interface ConditionWords {
  field: (name: string) => string;
  /** A choice's label, a person's or a team's name, a formatted date or amount. */
  value: (field: string, value: Scalar) => string;
  list: (items: string[]) => string;
  relative: (value: Relative) => string;
  span: (steps: Steps) => string;
  me: string;
  myTeams: string;
}

/** A phrase, or phrases all of which (any, none) must hold. */
export type Sentence = Phrase | { key: 'condition.all' | 'condition.any' | 'condition.not'; parts: Sentence[] };

/** A condition as a tree of phrases that a screen translates and indents. */
export function describe(condition: Condition, words: ConditionWords): Sentence {
  const inner = (one: Condition): Sentence => describe(one, words);
  if ('all' in condition) return { key: 'condition.all', parts: condition.all.map(inner) };
  if ('any' in condition) return { key: 'condition.any', parts: condition.any.map(inner) };
  if ('not' in condition) return { key: 'condition.not', parts: [inner(condition.not)] };
  return phrase(condition, words);
}

function phrase({ field, op, value }: Comparison, words: ConditionWords): Phrase {
  const spoken = value === undefined ? {} : { value: wordOf(field, value, words) };
  return { key: `condition.${op}`, values: { field: words.field(field), ...spoken } };
}

function wordOf(field: string, value: ConditionValue, words: ConditionWords): string {
  if (Array.isArray(value)) return words.list(value.map((one) => wordOf(field, one, words)));
  if (typeof value !== 'object') return words.value(field, value);
  if (isRelative(value)) return words.relative(value);
  if ('me' in value) return words.me;
  return 'myTeams' in value ? words.myTeams : words.span(value);
}
