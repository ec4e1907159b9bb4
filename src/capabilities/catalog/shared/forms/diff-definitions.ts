import { sameJson } from '../../../../kernel/shared/same-json.ts';
import type { Element, FormDefinition } from './definition.ts';

/** What one property of an element was and is. */
export interface ElementChange {
  property: string;
  before: unknown;
  after: unknown;
}

/** How two versions of a form differ. */
export interface DefinitionDiff {
  added: Element[];
  removed: Element[];
  /** With what the later version calls the element. */
  changed: { key: string; label: Element['label']; changes: ElementChange[] }[];
  /** Whether elements that both have stand in another order. */
  reordered: boolean;
}

/** What must be done to version a to get version b; elements are known by their key. */
export function diffDefinitions(a: FormDefinition, b: FormDefinition): DefinitionDiff {
  const before = new Map(a.elements.map((element) => [element.key, element]));
  const after = new Map(b.elements.map((element) => [element.key, element]));
  return {
    added: b.elements.filter(({ key }) => !before.has(key)),
    removed: a.elements.filter(({ key }) => !after.has(key)),
    changed: b.elements
      .map((element) => ({ key: element.key, label: element.label, changes: changesOf(before.get(element.key), element) }))
      .filter(hasChanges),
    reordered: !sameJson(
      a.elements.map(({ key }) => key).filter((key) => after.has(key)),
      b.elements.map(({ key }) => key).filter((key) => before.has(key)),
    ),
  };
}

const hasChanges = ({ changes }: { changes: ElementChange[] }): boolean => changes.length > 0;

function changesOf(before: Element | undefined, after: Element): ElementChange[] {
  if (before === undefined) return [];
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((property) => !sameJson(old.get(property), now.get(property)))
    .map((property) => ({ property, before: old.get(property), after: now.get(property) }));
}
