import type { Comparison, Condition, ConditionContext, Scalar } from '../shared/conditions/condition.ts';
import { type Test, testOf } from '../shared/conditions/test-of.ts';
import { typeCheck } from '../shared/conditions/type-check.ts';
import type { SqlCatalogue, SqlField } from './sql-catalogue.ts';

/**
 * An expression for `where`, and the values of its numbered placeholders. For a row without the value it may be null, which
 * `where` takes for false: negate a condition with `not`, never its SQL.
 */
export interface CompiledCondition {
  text: string;
  values: unknown[];
}

type Bind = (value: unknown) => string;

interface Compiling {
  catalogue: SqlCatalogue;
  context: ConditionContext;
  bind: Bind;
  /** Beneath a `not` null would not become true; elsewhere `coalesce` would only hide the comparison from indexes. */
  negated: boolean;
}

/**
 * The condition as SQL, true for exactly the rows for which `evaluate` is true.
 * @param first number of the first placeholder, for use within a longer query
 * @throws when the condition doesn't pass `typeCheck`: nothing unchecked reaches the database
 */
export function compile(condition: Condition, catalogue: SqlCatalogue, context: ConditionContext, first = 1): CompiledCondition {
  const [problem] = typeCheck(condition, catalogue);
  if (problem !== undefined) throw new Error(`${problem.path}: ${problem.reason}`);

  const values: unknown[] = [];
  const bind: Bind = (value) => `$${first - 1 + values.push(value)}`;
  return { text: sqlOf(condition, { catalogue, context, bind, negated: false }), values };
}

function sqlOf(condition: Condition, compiling: Compiling): string {
  const inner = (one: Condition): string => sqlOf(one, compiling);
  if ('all' in condition) return joined(condition.all.map(inner), ' and ', 'true');
  if ('any' in condition) return joined(condition.any.map(inner), ' or ', 'false');
  if ('not' in condition) return `(not ${sqlOf(condition.not, { ...compiling, negated: true })})`;
  return sqlOfComparison(condition, compiling);
}

const joined = (parts: string[], by: string, none: string): string => (parts.length === 0 ? none : `(${parts.join(by)})`);

function sqlOfComparison(comparison: Comparison, compiling: Compiling): string {
  const { catalogue, context } = compiling;
  const field = catalogue[comparison.field];
  if (field === undefined) throw new Error(`No field ${comparison.field}`);
  return sqlOfTest(testOf(comparison, field.type, context), field, compiling);
}

function sqlOfTest(test: Test, field: SqlField, { bind, negated }: Compiling): string {
  if (test.test === 'never') return 'false';
  if (test.test === 'absent') return absent(field);
  if (test.test === 'present') return `(not ${absent(field)})`;
  const holds = sqlOfValue(test, field, bind);
  return negated ? `coalesce(${holds}, false)` : holds;
}

/** Never null, and for lists and text also true when nothing stands in them. */
function absent(field: SqlField): string {
  const { sql, type } = field;
  if (type === 'choices') return `(coalesce((${sql}), '[]') = '[]')`;
  return isText(field) ? `(coalesce((${sql}), '') = '')` : `((${sql}) is null)`;
}

type ValueTest = Exclude<Test, { test: 'never' | 'absent' | 'present' }>;

function sqlOfValue(test: ValueTest, field: SqlField, bind: Bind): string {
  if (test.test === 'among') return field.type === 'choices' ? overlap(test, field, bind) : among(test, field, bind);
  if (test.test === 'compare') return compare(test, field, bind);
  if (test.test === 'range') return range(test, field, bind);
  return like(test, field, bind);
}

function overlap({ list, inside }: Extract<Test, { test: 'among' }>, { sql }: SqlField, bind: Bind): string {
  const overlaps = `((${sql}) ?| ${bind(list)}::text[])`;
  return inside ? overlaps : apart(overlaps);
}

/** What is absent is none of what is kept out. */
const apart = (holds: string): string => `(not coalesce(${holds}, false))`;

function among({ list, inside }: Extract<Test, { test: 'among' }>, field: SqlField, bind: Bind): string {
  const { expression, type } = operandOf(field, list);
  const isAmong = `(${expression} = any(${bind(list)}::${type}[]))`;
  return inside ? isAmong : apart(isAmong);
}

function compare({ sign, to }: Extract<Test, { test: 'compare' }>, field: SqlField, bind: Bind): string {
  const { expression, type } = operandOf(field, [to]);
  const value = `${bind(to)}::${type}`;
  return sign === '<>' ? apart(`(${expression} = ${value})`) : `(${expression} ${sign} ${value})`;
}

function range({ from, until, inside }: Extract<Test, { test: 'range' }>, field: SqlField, bind: Bind): string {
  const { expression, type } = operandOf(field, []);
  const isWithin = `(${expression} >= ${bind(from)}::${type} and ${expression} < ${bind(until)}::${type})`;
  return inside ? isWithin : apart(isWithin);
}

/** ICU's upper case is the one that JavaScript knows; the letters that `like` understands are escaped. */
function like({ test, needle }: Extract<Test, { needle: string }>, { sql }: SqlField, bind: Bind): string {
  const escaped = needle.replace(/[\\%_]/g, String.raw`\$&`);
  const pattern = test === 'contains' ? `%${escaped}%` : `${escaped}%`;
  return `(upper((${sql}) collate "und-x-icu") like upper(${bind(pattern)}::text collate "und-x-icu"))`;
}

interface Operand {
  expression: string;
  type: string;
}

const columnTypes: Partial<Record<SqlField['type'], string>> = {
  boolean: 'boolean',
  date: 'date',
  dateTime: 'timestamptz',
  person: 'uuid',
  team: 'uuid',
  location: 'uuid',
  reference: 'uuid',
};

/** What JSON has no type for, days, moments and ids, stands in it as text. */
const isText = ({ type, stored }: SqlField): boolean =>
  type === 'text' || type === 'choice' || (stored === 'json' && columnTypes[type] !== undefined && type !== 'boolean');

/** Columns are compared in their own type, so that indexes serve; JSON's days and moments as text, whose order is theirs. */
function operandOf(field: SqlField, values: Scalar[]): Operand {
  const { sql, type } = field;
  if (type === 'number' || type === 'money') return number(sql, values);
  if (!isText(field)) return { expression: `(${sql})`, type: columnTypes[type] ?? 'text' };
  const isTime = type === 'date' || type === 'dateTime';
  return { expression: isTime ? `((${sql}) collate "C")` : `(${sql})`, type: 'text' };
}

/** Whole numbers leave the column as it is; others are compared as JavaScript does. */
const number = (sql: string, values: Scalar[]): Operand =>
  values.every((value) => Number.isSafeInteger(value))
    ? { expression: `(${sql})`, type: 'bigint' }
    : { expression: `(${sql})::float8`, type: 'float8' };
