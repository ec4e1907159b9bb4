import type { Column, Element, Option } from '../../shared/forms/definition.ts';
import { freeName } from './naming.ts';

export const askedKinds = [
  'text',
  'longText',
  'number',
  'money',
  'choice',
  'choices',
  'date',
  'dateTime',
  'dateRange',
  'person',
  'team',
  'location',
  'attachment',
  'checkbox',
  'table',
] as const satisfies Element['kind'][];
export const saidKinds = ['heading', 'help'] as const satisfies Element['kind'][];
export const columnKinds = ['text', 'number', 'money', 'choice', 'date', 'person', 'checkbox'] as const satisfies Column['kind'][];

type Words = { en: string; de: string };

export const newOption = (options: readonly Option[]): Option => ({
  value: freeName(
    'option',
    options.map(({ value }) => value),
  ),
  label: { en: '', de: '' },
});

export const newColumn = (kind: Column['kind'], label: Words, columns: readonly Column[]): Column => {
  const common = {
    key: freeName(
      kind,
      columns.map(({ key }) => key),
    ),
    label,
    required: false,
  };
  switch (kind) {
    case 'money':
      return { kind, ...common, currency: 'EUR' };
    case 'choice':
      return { kind, ...common, options: [newOption([])] };
    default:
      return { kind, ...common };
  }
};

/** A field that works as it is: named after its kind, asked but not required. */
export function newElement(kind: Element['kind'], label: Words, elements: readonly Element[]): Element {
  const key = freeName(
    kind,
    elements.map((one) => one.key),
  );
  const asked = { key, label, required: false };
  switch (kind) {
    case 'heading':
    case 'help':
      return { kind, key, label };
    case 'money':
      return { kind, ...asked, currency: 'EUR' };
    case 'choice':
    case 'choices':
      return { kind, ...asked, options: [newOption([])] };
    case 'attachment':
      return { kind, ...asked, max: 10 };
    case 'table':
      return { kind, ...asked, columns: [newColumn('text', { en: '', de: '' }, [])], min: 0, max: 50 };
    default:
      return { kind, ...asked };
  }
}
