import type { Element } from '../../shared/forms/definition.ts';

/** One difference between two forms, as the API tells it. */
export type FormChange =
  | { kind: 'added'; key: string }
  | { kind: 'removed'; element: unknown }
  | { kind: 'changed'; key: string; before: Readonly<Record<string, unknown>> };

/** The elements with one change taken back; what was removed comes back at the end. */
export function takenBack(elements: readonly Element[], change: FormChange): unknown[] {
  switch (change.kind) {
    case 'added':
      return elements.filter(({ key }) => key !== change.key);
    case 'removed':
      return [...elements, change.element];
    default:
      return elements.map((element) => (element.key === change.key ? { ...element, ...change.before } : element));
  }
}
