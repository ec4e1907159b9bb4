import type { Shape } from './classify.ts';

/** Where a JSON value goes beyond its classified shape, as pointers; empty when it fits. */
export function beyond(shape: Shape, value: unknown, at = ''): string[] {
  if (value === null || shape.kind === 'document') return [];
  if (shape.kind === 'technical' || shape.kind === 'personal') return typeof value === 'object' ? [at] : [];
  if (typeof value !== 'object' || Array.isArray(value) !== (shape.kind === 'list')) return [at];
  return shape.kind === 'list' ? beyondItems(shape.items, value, at) : beyondKeys(shape, value, at);
}

const beyondItems = (items: Shape, value: object, at: string): string[] =>
  Object.values(value).flatMap((item, index) => beyond(items, item, `${at}/${index}`));

function beyondKeys(shape: Keyed, value: object, at: string): string[] {
  return Object.entries(value).flatMap(([name, held]) => {
    const part = partOf(shape, name);
    return part === undefined ? [`${at}/${name}`] : beyond(part, held, `${at}/${name}`);
  });
}

type Keyed = Extract<Shape, { kind: 'object' | 'dictionary' }>;

function partOf(shape: Keyed, name: string): Shape | undefined {
  if (shape.kind === 'dictionary') return shape.values;
  return Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
}

/** Whatever is said about leaves of a shape, by their path. */
export function leavesOf(shape: Shape, at = ''): { at: string; leaf: Shape | undefined }[] {
  if (shape?.kind === 'object') return Object.entries(shape.fields).flatMap(([name, part]) => leavesOf(part, `${at}.${name}`));
  if (shape?.kind === 'list') return leavesOf(shape.items, `${at}[]`);
  if (shape?.kind === 'dictionary') return [...leavesOf(shape.keys, `${at}.<key>`), ...leavesOf(shape.values, `${at}.*`)];
  if (shape?.kind === 'document') return [{ at: `${at}.**`, leaf: shape.closedBy === '' ? undefined : shape.leaf }];
  return [{ at, leaf: shape }];
}
