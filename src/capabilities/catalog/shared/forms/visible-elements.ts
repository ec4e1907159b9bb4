import type { ConditionContext } from '../../../../kernel/shared/conditions/condition.ts';
import type { Element, FormDefinition } from './definition.ts';
import { type Answers, settle } from './settle.ts';

/** The elements to show, in the form's order. An answer that is itself hidden shows nothing else. */
export function visibleElements(form: FormDefinition, answers: Answers, context: ConditionContext): Element[] {
  const { visible } = settle(form, answers, context);
  return form.elements.filter((element) => visible.has(element));
}
