import { z } from 'zod';
import { Refusal } from '../access/access.ts';
import type { FieldProblem } from '../shared/problem.ts';

/** A field that nobody reads was meant as another one: it is refused by name, at whatever depth, before a misspelt change answers "done". */
export function refuseUnknownFields(schema: unknown, body: unknown): void {
  const errors = unknownFields(schema, body, '');
  if (errors.length === 0) return;
  throw new Refusal('wrong_input', errors.length === 1 ? 'One field is not known here' : `${errors.length} fields are not known here`, {
    errors,
    next: 'Correct the fields named in errors and send it again.',
  });
}

/** What of a value no part of the schema would read. Whether the rest is right, the schema says by itself. */
function unknownFields(schema: unknown, value: unknown, pointer: string): FieldProblem[] {
  if (value === null || typeof value !== 'object') return [];
  if (schema instanceof z.ZodObject) return inObject(schema, value, pointer);
  if (schema instanceof z.ZodUnion) return inChoice(schema, value, pointer);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item: unknown, at) => unknownFields(schema.element, item, `${pointer}/${at}`));
  if (schema instanceof z.ZodRecord)
    return Object.entries(value).flatMap(([key, held]) => unknownFields(schema.valueType, held, `${pointer}/${key}`));
  const inner = within(schema);
  return inner === undefined ? [] : unknownFields(inner, value, pointer);
}

/** What stands inside a wrapping that changes nothing about names. */
function within(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return schema.in;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.unwrap();
  return schema instanceof z.ZodLazy || schema instanceof z.ZodReadonly ? schema.unwrap() : undefined;
}

function inObject({ shape, def }: z.ZodObject, value: object, pointer: string): FieldProblem[] {
  if (Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    if (Object.hasOwn(shape, name)) return unknownFields(shape[name], held, `${pointer}/${name}`);
    return def.catchall === undefined ? [unknown(name, Object.keys(shape), pointer)] : [];
  });
}

/** The branch that takes the value decides; where none does, the schema's own refusal says more. */
function inChoice({ options }: z.ZodUnion, value: object, pointer: string): FieldProblem[] {
  const fitting = options.filter((option) => z.safeParse(option, value).success);
  const found = fitting.map((option) => unknownFields(option, value, pointer));
  return found.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function unknown(name: string, known: readonly string[], pointer: string): FieldProblem {
  const [nearest] = known.toSorted((one, other) => distance(name, one) - distance(name, other));
  const isNear = nearest !== undefined && distance(name, nearest) <= Math.max(2, nearest.length / 2);
  const fix = isNear ? `Did you mean ${nearest}?` : `Known here: ${known.join(', ') || 'no field at all'}.`;
  return { pointer: `${pointer}/${name.slice(0, 100)}`, reason: 'There is no such field', fix };
}

/** How many letters lie between two words (Levenshtein), whatever their capitals; long words are no misspelling. */
function distance(one: string, other: string): number {
  if (one.length > 60) return one.length;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one.toLowerCase()].entries()) row = nextRow(row, [at + 1], letter, other.toLowerCase());
  return row.at(-1) ?? 0;
}

function nextRow(above: readonly number[], row: number[], letter: string, other: string): number[] {
  for (const [at, its] of [...other].entries())
    row.push(Math.min((above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1, (above[at] ?? 0) + Number(its !== letter)));
  return row;
}
