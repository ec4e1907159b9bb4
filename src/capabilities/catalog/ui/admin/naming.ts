import type { Element, FormDefinition } from '../../shared/forms/definition.ts';

/** "New laptop" becomes new-laptop. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-$/g, '')
    .slice(0, 60);

/** Said in both languages. */
export const isWhole = (words: { en: string; de: string }): boolean => words.en.trim() !== '' && words.de.trim() !== '';

/** The first name of that stem that nothing else has. */
export function freeName(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** Gives an element another name, in every condition that asks about it too. */
export function renamed(form: FormDefinition, from: string, to: string): FormDefinition {
  const rename = (element: Element): Element => (element.key === from ? { ...element, key: to } : element);
  const text = JSON.stringify(form.elements.map(rename), (key, value: unknown) => (key === 'field' && value === from ? to : value));
  return { elements: JSON.parse(text) };
}
