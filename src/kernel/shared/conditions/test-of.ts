import type { FieldType } from './catalogue.ts';
import type { Comparison, ConditionContext, ConditionValue, Operator, Relative, Scalar, Steps } from './condition.ts';
import { isDay, isMoment } from './forms-of-values.ts';
import { dayOf, dayPlus, justAfter, kept, nowPlus, startOf, today } from './zoned.ts';

export type Sign = '=' | '<>' | '<' | '<=' | '>' | '>=';

/**
 * A comparison once time and person are filled in: the little that both the evaluator and the SQL have to understand.
 * An absent field fails each of them but `absent` and those that are `isApart`. A range includes `from` and ends before `until`.
 */
export type Test =
  | { test: 'never' }
  | { test: 'absent' }
  | { test: 'present' }
  | { test: 'compare'; sign: Sign; to: Scalar }
  | { test: 'range'; from: string; until: string; inside: boolean }
  | { test: 'among'; list: Scalar[]; inside: boolean }
  | { test: 'contains'; needle: string }
  | { test: 'startsWith'; needle: string };

/** “Is not” and “is none of”: what is empty is none of them, as people who filter a list expect. */
export const isApart = (test: Test): boolean => (test.test === 'compare' ? test.sign === '<>' : 'inside' in test && !test.inside);

/** What a comparison means for a field of that type, now and for this person. */
export function testOf({ op, value }: Comparison, type: FieldType, context: ConditionContext): Test {
  if (op === 'isEmpty') return { test: 'absent' };
  if (op === 'isNotEmpty') return { test: 'present' };
  if (value === undefined) return { test: 'never' };
  if (type === 'date') return testOfDay(op, value, context);
  if (type === 'dateTime') return testOfMoment(op, value, context);
  return testOfValue(op, value, type, context);
}

const signs: Partial<Record<Operator, Sign>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=', before: '<', after: '>' };

function testOfValue(op: Operator, value: ConditionValue, type: FieldType, context: ConditionContext): Test {
  if (op === 'in' || op === 'notIn') return { test: 'among', list: listOf(value, context), inside: op === 'in' };

  const [to] = listOf(value, context);
  if (to === undefined) return { test: 'among', list: [], inside: op !== 'ne' };
  if (op === 'contains' && type === 'choices') return { test: 'among', list: [to], inside: true };
  if (op === 'contains' || op === 'startsWith') return { test: op, needle: String(to) };
  return compared(op, to);
}

function compared(op: Operator, to: Scalar): Test {
  const sign = signs[op];
  return sign === undefined ? { test: 'never' } : { test: 'compare', sign, to };
}

function listOf(value: ConditionValue, { personId, teamIds }: ConditionContext): Scalar[] {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? personId : one)).filter((one) => one !== null);
  if (typeof value !== 'object') return [value];
  if ('myTeams' in value) return [...teamIds];
  return 'me' in value && personId !== null ? [personId] : [];
}

function testOfDay(op: Operator, value: ConditionValue, context: ConditionContext): Test {
  if (op === 'withinLast' || op === 'withinNext') return isSteps(value) ? windowOfDays(op, value.days ?? 0, context) : { test: 'never' };
  if (isRelative(value)) return compared(op, dayOf(value, context));
  return isDay(value) ? compared(op, value) : { test: 'never' };
}

function windowOfDays(op: Operator, days: number, context: ConditionContext): Test {
  const now = today(context);
  const [from, to] = op === 'withinLast' ? [dayPlus(now, -days), now] : [now, dayPlus(now, days)];
  return { test: 'range', from, until: dayPlus(to, 1), inside: true };
}

function testOfMoment(op: Operator, value: ConditionValue, context: ConditionContext): Test {
  if (op === 'withinLast' || op === 'withinNext') return isSteps(value) ? windowOfTime(op, value, context) : { test: 'never' };
  if (isRelative(value) && value.relative === 'now') return compared(op, kept(nowPlus(context, value)));
  if (isMoment(value)) return compared(op, new Date(value).toISOString());

  const day = isRelative(value) ? dayOf(value, context) : value;
  return isDay(day) ? testOfWholeDay(op, startOf(day, context), startOf(dayPlus(day, 1), context)) : { test: 'never' };
}

function windowOfTime(op: Operator, steps: Steps, context: ConditionContext): Test {
  const now = context.now.toISOString();
  const [from, to] = op === 'withinLast' ? [kept(nowPlus(context, steps, -1)), now] : [now, kept(nowPlus(context, steps))];
  return { test: 'range', from, until: justAfter(to), inside: true };
}

/** A moment against a whole day: on it, not on it, before it begins, once it is over. */
function testOfWholeDay(op: Operator, from: string, until: string): Test {
  if (op === 'before') return { test: 'compare', sign: '<', to: from };
  if (op === 'after') return { test: 'compare', sign: '>=', to: until };
  return { test: 'range', from, until, inside: op === 'eq' };
}

/** Now or today, and so many steps from it. */
export const isRelative = (value: unknown): value is Relative => typeof value === 'object' && value !== null && 'relative' in value;

/** The length of a window. */
export const isSteps = (value: unknown): value is Steps =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !['relative', 'me', 'myTeams'].some((key) => key in value);
