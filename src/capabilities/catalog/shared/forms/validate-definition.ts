import type { Catalogue } from '../../../../kernel/shared/conditions/catalogue.ts';
import type { Condition } from '../../../../kernel/shared/conditions/condition.ts';
import { typeCheck } from '../../../../kernel/shared/conditions/type-check.ts';
import { isDeeperThan } from '../../../../kernel/shared/is-deeper-than.ts';
import { catalogueOf } from './catalogue-of.ts';
import { type Column, type Element, FormDefinition, isAsked, type Option } from './definition.ts';
import { inCircles } from './dependencies.ts';
import { problem } from './problem.ts';
import { isEmpty } from './read.ts';
import { readValue } from './read-value.ts';

/** What is wrong with a definition, and where: `path` is a JSON pointer into it. */
export interface DefinitionProblem {
  path: string;
  code: string;
  /** One English sentence; screens translate `code`. */
  reason: string;
}

const deepest = 64;

/** All problems of a form; none means that it may be published. Takes anything, for an import may bring anything. */
export function validateDefinition(input: unknown): DefinitionProblem[] {
  if (isDeeperThan(deepest, input)) return [{ path: '', code: 'tooDeep', reason: `A form nests at most ${deepest} deep.` }];
  const { success, data: form, error } = FormDefinition.safeParse(input);
  if (!success)
    return error.issues.map(({ path, message }) => ({
      path: path.map((step) => `/${String(step)}`).join(''),
      code: 'shape',
      reason: message,
    }));

  const catalogue = catalogueOf(form);
  return [
    ...repeated(form.elements.map(({ key }) => key)).map((index) =>
      at(`/elements/${index}/key`, 'repeatedKey', 'Another element has this key.'),
    ),
    ...form.elements.flatMap((element, index) => elementProblems(element, `/elements/${index}`, catalogue)),
    ...circles(form),
  ];
}

const at = (path: string, code: string, reason: string): DefinitionProblem => ({ path, code, reason });

/** The places of all that were there before. */
const repeated = (names: string[]): number[] => names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));

const circles = (form: FormDefinition): DefinitionProblem[] =>
  inCircles(form).map((element) =>
    at(`/elements/${form.elements.indexOf(element)}`, 'circle', `Whether '${element.key}' is shown or what it offers hangs on itself.`),
  );

function elementProblems(element: Element, path: string, catalogue: Catalogue): DefinitionProblem[] {
  const conditions = conditionProblems(element.visible, `${path}/visible`, catalogue);
  if (!isAsked(element)) return conditions;
  return [
    ...conditions,
    ...(typeof element.required === 'object' ? conditionProblems(element.required, `${path}/required`, catalogue) : []),
    ...partProblems(element, path, catalogue),
    ...(element.kind === 'table' ? tableProblems(element.columns, path, catalogue) : []),
    ...defaultProblems(element, path),
  ];
}

const conditionProblems = (condition: Condition | undefined, path: string, catalogue: Catalogue): DefinitionProblem[] =>
  condition === undefined ? [] : typeCheck(condition, catalogue, path);

function tableProblems(columns: Column[], path: string, catalogue: Catalogue): DefinitionProblem[] {
  return [
    ...repeated(columns.map(({ key }) => key)).map((index) =>
      at(`${path}/columns/${index}/key`, 'repeatedKey', 'Another column has this key.'),
    ),
    ...columns.flatMap((column, index) => partProblems(column, `${path}/columns/${index}`, catalogue)),
  ];
}

function partProblems(element: Element | Column, path: string, catalogue: Catalogue): DefinitionProblem[] {
  return [
    ...('options' in element ? optionProblems(element.options, `${path}/options`, catalogue) : []),
    ...('min' in element && 'max' in element ? limitProblems(element.min, element.max, path) : []),
  ];
}

function optionProblems(options: Option[], path: string, catalogue: Catalogue): DefinitionProblem[] {
  if (options.length === 0) return [at(path, 'noOptions', 'A choice needs at least one option.')];
  return [
    ...repeated(options.map(({ value }) => value)).map((index) =>
      at(`${path}/${index}/value`, 'repeatedOption', 'Another option has this value.'),
    ),
    ...options.flatMap(({ when }, index) => conditionProblems(when, `${path}/${index}/when`, catalogue)),
  ];
}

/** Numbers and fixed days; a day that moves with today can't be compared beforehand. */
function limitProblems(min: unknown, max: unknown, path: string): DefinitionProblem[] {
  const isCrossed =
    (typeof min === 'number' && typeof max === 'number' && min > max) || (typeof min === 'string' && typeof max === 'string' && min > max);
  return isCrossed ? [at(`${path}/max`, 'limitsCrossed', 'The largest lies below the smallest.')] : [];
}

// Limits that move are left out of account: whether today suits them shows on the day.
const anyDay = { now: new Date('2026-01-01T00:00:00Z'), timeZone: 'UTC', personId: null, teamIds: [] };

/** A default must be an answer that the form would take. */
function defaultProblems(element: Extract<Element, { required: unknown }>, path: string): DefinitionProblem[] {
  const given = 'default' in element ? element.default : undefined;
  if (isEmpty(given) || isMoving(element, given)) return [];
  return readValue(element, given, { context: anyDay, offers: () => true }).problems.map(({ code, values }) =>
    at(`${path}/default`, code, problem('', code, values).reason),
  );
}

const isMoving = (element: Element, given: unknown): boolean =>
  (typeof given === 'object' && !Array.isArray(given)) ||
  (element.kind === 'date' && [element.min, element.max].some((limit) => typeof limit === 'object'));
