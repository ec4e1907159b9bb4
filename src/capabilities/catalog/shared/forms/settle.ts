import type { Catalogue } from '../../../../kernel/shared/conditions/catalogue.ts';
import type { Condition, ConditionContext } from '../../../../kernel/shared/conditions/condition.ts';
import { evaluate } from '../../../../kernel/shared/conditions/evaluate.ts';
import { today } from '../../../../kernel/shared/conditions/zoned.ts';
import { catalogueOf } from './catalogue-of.ts';
import { type Asked, type Element, type FormDefinition, isAsked } from './definition.ts';
import { inDependencyOrder } from './dependencies.ts';
import { type AnswerProblem, problem } from './problem.ts';
import { isEmpty, type Read } from './read.ts';
import { readValue } from './read-value.ts';

/** Key → answer. Null says: emptied on purpose; a key that is missing takes its default. */
export type Answers = Readonly<Record<string, unknown>>;

/** A form with its answers: what is shown, what is kept, what is wrong. */
export interface Settled {
  visible: Set<Element>;
  answers: Record<string, unknown>;
  problems: Map<Element, AnswerProblem[]>;
}

interface Settling extends Settled {
  catalogue: Catalogue;
  given: Answers;
  context: ConditionContext;
}

/** Goes through the form so that each condition sees only what is shown and answered. */
export function settle(form: FormDefinition, given: Answers, context: ConditionContext): Settled {
  const settling: Settling = { visible: new Set(), answers: {}, problems: new Map(), catalogue: catalogueOf(form), given, context };
  const { ordered, circular } = inDependencyOrder(form);
  for (const element of [...ordered, ...circular]) settleElement(element, settling);
  for (const element of form.elements.filter(isAsked)) if (settling.visible.has(element)) requireAnswer(element, settling);
  return settling;
}

const holds = (condition: Condition, { answers, catalogue, context }: Settling): boolean =>
  evaluate(condition, answers, catalogue, context);

function settleElement(element: Element, settling: Settling): void {
  if (element.visible !== undefined && !holds(element.visible, settling)) return;
  settling.visible.add(element);
  if (isAsked(element)) settleAnswer(element, settling);
}

function settleAnswer(element: Asked, settling: Settling): void {
  const { given, context } = settling;
  const isGiven = Object.hasOwn(given, element.key) && given[element.key] !== undefined;
  const answer = isGiven ? given[element.key] : defaultOf(element, context);
  if (answer === undefined) return;

  const { value, problems } = read(element, answer, settling);
  settling.answers[element.key] = value;
  settling.problems.set(
    element,
    problems.map(({ code, values, at = '' }) => problem(`/fields/${element.key}${at}`, code, values)),
  );
}

function read(element: Asked, answer: unknown, settling: Settling): Read {
  if (isEmpty(answer)) return { value: element.kind === 'checkbox' ? false : null, problems: [] };
  const offers = ({ when }: { when?: Condition | undefined }) => when === undefined || holds(when, settling);
  return readValue(element, answer, { context: settling.context, offers });
}

/** A box that nobody ticked is an answer, no; other fields without a default have none. */
function defaultOf(element: Asked, context: ConditionContext): unknown {
  if (element.kind === 'checkbox') return element.default ?? false;
  const given = 'default' in element ? element.default : undefined;
  if (typeof given !== 'object' || Array.isArray(given)) return given;
  return 'me' in given ? (context.personId ?? undefined) : today(context);
}

/** Asked last, for whether an answer is needed may hang on any other answer. */
function requireAnswer(element: Asked, settling: Settling): void {
  const { required, key } = element;
  if (!(typeof required === 'boolean' ? required : holds(required, settling))) return;

  const answer = settling.answers[key];
  if (element.kind === 'checkbox' && answer === false) settling.problems.set(element, [problem(`/fields/${key}`, 'mustBeTicked')]);
  if (isEmpty(answer)) settling.problems.set(element, [problem(`/fields/${key}`, 'required')]);
}
