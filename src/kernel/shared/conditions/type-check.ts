import { type Catalogue, type Field, type FieldType, fieldOf, operatorsOf } from './catalogue.ts';
import type { Comparison, Condition, ConditionValue } from './condition.ts';
import { isDay, isMoment, isUuid } from './forms-of-values.ts';
import { isRelative, isSteps } from './test-of.ts';

/** What is wrong with a condition, and where: `path` is a JSON pointer into it. */
export interface ConditionProblem {
  path: string;
  code: 'tooDeep' | 'unknownField' | 'operatorNotForType' | 'valueMissing' | 'valueNotWanted' | 'valueNotOfType' | 'unknownOption';
  /** One English sentence; screens translate `code`. */
  reason: string;
}

const deepest = 20;

/** All problems of a condition against the fields it may name; none means that it can be evaluated and compiled. */
export function typeCheck(condition: Condition, catalogue: Catalogue, path = '', depth = 0): ConditionProblem[] {
  if (depth > deepest) return [{ path, code: 'tooDeep', reason: `Conditions nest at most ${deepest} deep.` }];
  const check = (inner: Condition, step: string) => typeCheck(inner, catalogue, `${path}/${step}`, depth + 1);
  if ('all' in condition) return condition.all.flatMap((inner, index) => check(inner, `all/${index}`));
  if ('any' in condition) return condition.any.flatMap((inner, index) => check(inner, `any/${index}`));
  if ('not' in condition) return check(condition.not, 'not');
  return comparisonProblems(condition, catalogue, path);
}

function comparisonProblems(comparison: Comparison, catalogue: Catalogue, path: string): ConditionProblem[] {
  const { field: name, op } = comparison;
  const field = fieldOf(catalogue, name);
  if (field === undefined) return [{ path: `${path}/field`, code: 'unknownField', reason: `There is no field '${name}'.` }];
  if (!operatorsOf[field.type].includes(op))
    return [{ path: `${path}/op`, code: 'operatorNotForType', reason: `'${op}' doesn't suit '${name}', which is a ${field.type}.` }];
  return valueProblems(comparison, field).map((problem) => ({ ...problem, path: `${path}/value` }));
}

type Located = Omit<ConditionProblem, 'path'>;

function valueProblems({ field: name, op, value }: Comparison, field: Field): Located[] {
  const wantsNone = op === 'isEmpty' || op === 'isNotEmpty';
  if (wantsNone) return value === undefined ? [] : [{ code: 'valueNotWanted', reason: `'${op}' takes no value.` }];
  if (value === undefined) return [{ code: 'valueMissing', reason: `'${op}' needs a value to compare '${name}' with.` }];
  if (!suits(op, value, field.type))
    return [{ code: 'valueNotOfType', reason: `The value doesn't suit '${op}' and '${name}', a ${field.type}.` }];
  return optionProblems(name, value, field);
}

function suits(op: Comparison['op'], value: ConditionValue, type: FieldType): boolean {
  if (op === 'withinLast' || op === 'withinNext') return isWindow(value, type);
  if (op !== 'in' && op !== 'notIn') return isOfType(value, type);
  if (type === 'team' && isMarker(value, 'myTeams')) return true;
  return Array.isArray(value) && value.every((one) => isOfType(one, type));
}

/** Days for a day; for a moment anything longer than nothing. */
function isWindow(value: ConditionValue, type: FieldType): boolean {
  if (!isSteps(value)) return false;
  const { days = 0, hours, minutes } = value;
  const parts = [days, hours ?? 0, minutes ?? 0];
  return parts.every((part) => part >= 0) && parts.some((part) => part > 0) && (type === 'dateTime' || hours === minutes);
}

const isMarker = (value: ConditionValue, name: string): boolean => typeof value === 'object' && name in value;

const suited: Record<FieldType, (value: ConditionValue) => boolean> = {
  text: (value) => typeof value === 'string',
  choice: (value) => typeof value === 'string',
  choices: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  money: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => isDay(value) || isRelative(value),
  dateTime: (value) => isDay(value) || isMoment(value) || isDayOrNow(value),
  person: (value) => isUuid(value) || isMarker(value, 'me'),
  team: isUuid,
  location: isUuid,
  reference: isUuid,
};

const isOfType = (value: ConditionValue, type: FieldType): boolean => suited[type](value);

/** Today is a whole day and can't be moved by hours. */
const isDayOrNow = (value: ConditionValue): boolean =>
  isRelative(value) && (value.relative === 'now' || (value.hours === undefined && value.minutes === undefined));

function optionProblems(name: string, value: ConditionValue, { options }: Field): Located[] {
  if (options === undefined) return [];
  const unknown = (Array.isArray(value) ? value : [value]).find((one) => typeof one !== 'string' || !options.includes(one));
  return unknown === undefined ? [] : [{ code: 'unknownOption', reason: `'${String(unknown)}' is no option of '${name}'.` }];
}
