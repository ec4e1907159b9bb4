import type { Field, FieldType } from '../shared/conditions/catalogue.ts';

/** A field and the expression by which the database reads it: written by us, never by a person or an API. */
export interface SqlField extends Field {
  /** A column or an expression over columns; for choices a jsonb list. */
  sql: string;
  /** A column has PostgreSQL's own type; in a JSON document days and moments are text, ids too. */
  stored: 'column' | 'json';
}

/** The whitelist: only what stands here can be reached by a condition. */
export type SqlCatalogue = Readonly<Record<string, SqlField>>;

const day = "'^\\d{4}-\\d{2}-\\d{2}$'";
const moment = "'^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$'";

/**
 * Reads a value out of a jsonb document without ever failing: what is not of its type is null.
 * @param document a jsonb column, written by us
 * @param key may come from a form's definition, hence checked
 */
export function jsonField(document: string, key: string, field: Field): SqlField {
  if (!/^[a-zA-Z][a-zA-Z0-9_]{0,62}$/.test(key)) throw new Error(`No key of a form: ${key}`);
  return { ...field, stored: 'json', sql: typed(`${document}->'${key}'`, `${document}->>'${key}'`, field.type) };
}

function typed(json: string, text: string, type: FieldType): string {
  if (type === 'choices') return `case jsonb_typeof(${json}) when 'array' then ${json} end`;
  if (type === 'number' || type === 'money') return `case jsonb_typeof(${json}) when 'number' then (${text})::float8 end`;
  if (type === 'boolean') return `case jsonb_typeof(${json}) when 'boolean' then (${text})::boolean end`;
  const pattern = { date: ` and ${text} ~ ${day}`, dateTime: ` and ${text} ~ ${moment}` }[type as string] ?? '';
  return `case when jsonb_typeof(${json}) = 'string'${pattern} then ${text} end`;
}
