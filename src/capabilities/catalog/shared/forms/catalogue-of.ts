import type { Catalogue, Field, FieldType } from '../../../../kernel/shared/conditions/catalogue.ts';
import { type Asked, type FormDefinition, isAsked } from './definition.ts';

// Date ranges, files and tables are no single value: conditions can't name them.
const types: Partial<Record<Asked['kind'], FieldType>> = {
  text: 'text',
  longText: 'text',
  number: 'number',
  money: 'money',
  choice: 'choice',
  choices: 'choices',
  date: 'date',
  dateTime: 'dateTime',
  person: 'person',
  team: 'team',
  location: 'location',
  checkbox: 'boolean',
};

/** The fields that conditions may name once such a form has been answered. */
export const catalogueOf = ({ elements }: FormDefinition): Catalogue => Object.fromEntries(elements.filter(isAsked).flatMap(fieldEntry));

function fieldEntry(element: Asked): [string, Field][] {
  const type = types[element.kind];
  if (type === undefined) return [];
  const options = 'options' in element ? { options: element.options.map(({ value }) => value) } : {};
  return [[element.key, { type, nullable: element.required !== true || element.visible !== undefined, ...options }]];
}
