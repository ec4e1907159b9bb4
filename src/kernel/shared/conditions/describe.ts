import type { Comparison, Condition, ConditionValue, Steps } from './condition.ts';
import { isRelative } from './test-of.ts';

/** One piece of a sentence: an i18n key and what goes into it. */
export interface Phrase {
  key: string;
  values: Record<string, string | number>;
}

/** How the reader's language calls fields and values: a choice's label, a person's name, a formatted date. */
export interface ConditionWords {
  field: (name: string) => string;
  value: (field: string, value: string | number | boolean) => string;
}

/** A phrase, or phrases that are all (or of which any) needed. */
export type Sentence = Phrase | { key: 'condition.all' | 'condition.any' | 'condition.not'; parts: Sentence[] };

/** A condition as a tree of phrases that a screen can translate and indent; nothing in it is a finished text of one language. */
export function describe(condition: Condition, words: ConditionWords): Sentence {
  const inner = (one: Condition): Sentence => describe(one, words);
  if ('all' in condition) return { key: 'condition.all', parts: condition.all.map(inner) };
  if ('any' in condition) return { key: 'condition.any', parts: condition.any.map(inner) };
  if ('not' in condition) return { key: 'condition.not', parts: [inner(condition.not)] };
  return phrase(condition, words);
}

function phrase({ field, op, value }: Comparison, words: ConditionWords): Phrase {
  const { key, values } = valuePhrase(field, value, words);
  return { key: `condition.${op}${key}`, values: { field: words.field(field), ...values } };
}

function valuePhrase(field: string, value: ConditionValue | undefined, words: ConditionWords): Phrase {
  if (value === undefined) return { key: '', values: {} };
  if (isRelative(value)) return { key: `.${value.relative}`, values: stepsOf(value) };
  if (Array.isArray(value)) return { key: '.list', values: listValues(field, value, words) };
  if (typeof value !== 'object') return { key: '', values: { value: words.value(field, value) } };
  if ('me' in value) return { key: '.me', values: {} };
  return 'myTeams' in value ? { key: '.myTeams', values: {} } : { key: '.span', values: stepsOf(value) };
}

const stepsOf = ({ days = 0, hours = 0, minutes = 0 }: Steps) => ({ days, hours, minutes });

function listValues(field: string, list: Extract<ConditionValue, unknown[]>, words: ConditionWords): Phrase['values'] {
  const named = list.flatMap((one) => (typeof one === 'object' ? [] : [words.value(field, one)]));
  return { value: named.join(', '), me: named.length < list.length ? 1 : 0 };
}
