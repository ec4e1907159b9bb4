import type { Asked, Column } from './definition.ts';
import { isEmpty, type Read, type Reading, type ValueProblem, wrong, wrongType } from './read.ts';
import { readSimple } from './read-simple.ts';

type Table = Extract<Asked, { kind: 'table' }>;
type Row = Record<string, unknown>;

/** Reads one answer that isn't empty: its stored form, and what is wrong with it. */
export const readValue = (element: Asked, given: unknown, reading: Reading): Read =>
  element.kind === 'table' ? readTable(element, given, reading) : readSimple(element, given, reading);

function readTable({ columns, min, max }: Table, given: unknown, reading: Reading): Read {
  if (!Array.isArray(given) || !given.every(isRow)) return wrongType(given, 'a list of rows');
  if (given.length > max) return wrong(given, 'tooMany', { max });

  const rows = given.map((row, index) => readRow(columns, row, `/${index}`, reading));
  const tooFew: ValueProblem[] = given.length < min ? [{ code: 'tooFew', values: { min } }] : [];
  return { value: rows.map(({ value }) => value), problems: [...tooFew, ...rows.flatMap(({ problems }) => problems)] };
}

const isRow = (given: unknown): given is Row => typeof given === 'object' && given !== null && !Array.isArray(given);

function readRow(columns: Column[], row: Row, at: string, reading: Reading): Read {
  const known = new Set(columns.map(({ key }) => key));
  const unknown = Object.keys(row).filter((key) => !known.has(key));
  const cells = columns.map((column) => ({ key: column.key, ...readCell(column, cellOf(row, column), reading) }));
  const problems = cells.flatMap(({ key, problems: own }) => own.map((problem) => ({ ...problem, at: `${at}/${key}` })));
  const strangers = unknown.map((key): ValueProblem => ({ code: 'unknownField', values: {}, at: `${at}/${key}` }));
  return { value: Object.fromEntries(cells.map(({ key, value }) => [key, value])), problems: [...problems, ...strangers] };
}

/** An unticked box in a row is an answer: no. */
function cellOf(row: Row, { kind, key }: Column): unknown {
  const cell = Object.hasOwn(row, key) ? row[key] : null;
  return kind === 'checkbox' && isEmpty(cell) ? false : cell;
}

function readCell(column: Column, given: unknown, reading: Reading): Read {
  if (!isEmpty(given)) return readSimple(column, given, reading);
  return column.required ? wrong(null, 'required') : { value: null, problems: [] };
}
