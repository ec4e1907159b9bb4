import { type Catalogue, type FieldType, fieldOf } from './catalogue.ts';
import type { Comparison, Condition, ConditionContext, Scalar } from './condition.ts';
import { isKeptDay, isKeptMoment } from './forms-of-values.ts';
import { isApart, type Sign, type Test, testOf } from './test-of.ts';

/** Field → value, as read from the database or filled into a form. */
export type ConditionRecord = Readonly<Record<string, unknown>>;

type Present = Scalar | readonly unknown[];

/**
 * Whether the condition holds for the record: in the browser the same answer as the compiled SQL gives in the database.
 * An absent value, or one of the wrong type, fails each comparison but those that keep something out (`isApart`); `not` is plain negation.
 */
export function evaluate(condition: Condition, record: ConditionRecord, catalogue: Catalogue, context: ConditionContext): boolean {
  const holds = (inner: Condition): boolean => evaluate(inner, record, catalogue, context);
  if ('all' in condition) return condition.all.every(holds);
  if ('any' in condition) return condition.any.some(holds);
  if ('not' in condition) return !holds(condition.not);
  return compares(condition, record, catalogue, context);
}

function compares(comparison: Comparison, record: ConditionRecord, catalogue: Catalogue, context: ConditionContext): boolean {
  const field = fieldOf(catalogue, comparison.field);
  if (field === undefined) return false;
  const value = Object.hasOwn(record, comparison.field) ? record[comparison.field] : null;
  return passes(testOf(comparison, field.type, context), presentOf(value, field.type));
}

const readers: Record<FieldType, (value: unknown) => Present | null> = {
  text: textOf,
  choice: textOf,
  person: textOf,
  team: textOf,
  location: textOf,
  reference: textOf,
  number: numberOf,
  money: numberOf,
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  date: (value) => (isKeptDay(value) ? value : null),
  dateTime: momentOf,
  choices: (value) => (Array.isArray(value) ? value : null),
};

/** The value if it is there and of its type, null otherwise. */
const presentOf = (value: unknown, type: FieldType): Present | null => readers[type](value);

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function momentOf(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return isKeptMoment(value) ? value : null;
}

function passes(test: Test, value: Present | null): boolean {
  if (test.test === 'absent' || test.test === 'present') return isAbsent(value) === (test.test === 'absent');
  if (value === null) return isApart(test);
  if (test.test === 'never') return false;
  if (test.test === 'among') return isAmong(value, test.list) === test.inside;
  if (test.test === 'compare') return order(value, test.to, test.sign);
  if (typeof value !== 'string') return false;
  if (test.test === 'range') return (value >= test.from && value < test.until) === test.inside;
  return folded(value)[test.test === 'contains' ? 'includes' : 'startsWith'](folded(test.needle));
}

/** Text without a letter and lists without an entry are as absent as null. */
const isAbsent = (value: Present | null): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isAmong = (value: Present, list: Scalar[]): boolean =>
  typeof value === 'object' ? value.some((one) => list.some((other) => other === one)) : list.includes(value);

const orders: Record<Sign, (a: Scalar, b: Scalar) => boolean> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const order = (value: Present, to: Scalar, sign: Sign): boolean =>
  typeof value !== 'object' && typeof value === typeof to && orders[sign](value, to);

/** Upper case, for unlike lower case it never depends on where in a word a letter stands (Greek sigma). */
const folded = (text: string): string => text.toUpperCase();
