import { referencedFields } from '../../../../kernel/shared/conditions/referenced-fields.ts';
import type { Element, FormDefinition } from './definition.ts';

/** The fields that decide whether an element is shown and what it offers: they are answered before it. */
function dependenciesOf(element: Element): string[] {
  const conditions = [element.visible, ...('options' in element ? element.options.map(({ when }) => when) : [])];
  return [...new Set(conditions.flatMap((condition) => (condition === undefined ? [] : referencedFields(condition))))];
}

/** Each element after those it depends on, else in the order of the form. Elements in a circle are listed apart. */
export function inDependencyOrder({ elements }: FormDefinition): { ordered: Element[]; circular: Element[] } {
  const needs = new Map(elements.map((element) => [element, dependenciesOf(element)]));
  const ordered: Element[] = [];
  let waiting = elements;
  for (let before = -1; before !== ordered.length; ) {
    before = ordered.length;
    const open = new Set(waiting.map(({ key }) => key));
    const isReady = (element: Element) => !needs.get(element)?.some((key) => open.has(key));
    ordered.push(...waiting.filter(isReady));
    waiting = waiting.filter((element) => !isReady(element));
  }
  return { ordered, circular: waiting };
}

/** The elements that depend on themselves, directly or by way of others. */
export function inCircles(form: FormDefinition): Element[] {
  let left = inDependencyOrder(form).circular;
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const needed = new Set(left.flatMap(dependenciesOf));
    left = left.filter(({ key }) => needed.has(key));
  }
  return left;
}
