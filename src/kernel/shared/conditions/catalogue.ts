import type { Operator } from './condition.ts';

export const fieldTypes = [
  'text',
  'number',
  'money',
  'boolean',
  'date',
  'dateTime',
  'choice',
  'choices',
  'person',
  'team',
  'location',
  'reference',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/**
 * One field that conditions may name. In a record: money is whole minor units (cents), a date `YYYY-MM-DD`, a dateTime
 * `Date` or its ISO form in UTC with milliseconds, choices a list of values, person, team, location and reference a UUID.
 */
export interface Field {
  type: FieldType;
  /** Whether it may be empty. */
  nullable: boolean;
  /** The values a choice may have; left out when they are not known beforehand. */
  options?: readonly string[];
}

/** Name → field. */
export type Catalogue = Readonly<Record<string, Field>>;

const presence: Operator[] = ['isEmpty', 'isNotEmpty'];
const equality: Operator[] = ['eq', 'ne', 'in', 'notIn', ...presence];
const order: Operator[] = ['lt', 'lte', 'gt', 'gte'];
const time: Operator[] = ['eq', 'ne', 'before', 'after', 'withinLast', 'withinNext', ...presence];

/** Which operators suit which type of field: what a condition builder offers, and all that `typeCheck` lets pass. */
export const operatorsOf: Readonly<Record<FieldType, readonly Operator[]>> = {
  text: [...equality, 'contains', 'startsWith'],
  number: [...equality, ...order],
  money: [...equality, ...order],
  boolean: ['eq', 'ne', ...presence],
  date: time,
  dateTime: time,
  choice: equality,
  choices: ['contains', 'in', 'notIn', ...presence],
  person: equality,
  team: equality,
  location: equality,
  reference: equality,
};

/** The field of that name; never what an object inherits, such as `constructor`. */
export const fieldOf = (catalogue: Catalogue, name: string): Field | undefined =>
  Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
