import { type AnyPurpose, anyPurposes, isAsked } from '../shared/purposes.ts';
import type { Column, Personal, Registry, Table } from './classify.ts';
import { leavesOf } from './fits.ts';

/** What one purpose may do with one table: the columns that it reads, in order of name, and whether it may write rows. */
export type Grant = { readonly table: string; readonly purpose: AnyPurpose; readonly reads: readonly string[]; readonly writes: boolean };

/**
 * Every right that the registry gives: to a personal column the purposes that it serves; to what says nothing about anybody, whoever may read
 * something of that table. A table or column that nobody classified is open to none.
 */
export const grantsOf = ({ tables }: Required<Registry>): Grant[] =>
  Object.entries(tables)
    .filter(([name]) => name.startsWith('app.'))
    .flatMap(([name, table]) => anyPurposes.filter((purpose) => isOpenTo(table, purpose)).map((purpose) => grant(name, table, purpose)))
    .sort((one, other) => order(one).localeCompare(order(other)));

const order = ({ table, purpose }: Grant): string => `${table} ${purpose}`;

const grant = (name: string, table: Table, purpose: AnyPurpose): Grant => ({
  table: name,
  purpose,
  reads: Object.keys(table.columns)
    .filter((column) => mayRead(table, column, purpose))
    .sort(),
  // What rests on consent writes nothing but what it was allowed for.
  writes: personalOf(table).length > 0 || !isAsked(purpose),
});

/** A table with something personal is open to the purposes that some of it serves. */
function isOpenTo(table: Table, purpose: AnyPurpose): boolean {
  const held = personalOf(table);
  return held.length === 0 || held.some((said) => serves(said, purpose));
}

const serves = ({ purposes }: Personal, purpose: AnyPurpose): boolean => Object.hasOwn(purposes, purpose);

const personalOf = (table: Table): Personal[] => Object.values(table.columns).flatMap(personalIn);

function personalIn(said: Column): Personal[] {
  if (said.kind === 'personal') return [said];
  if (said.kind !== 'json') return [];
  return leavesOf(said.shape).flatMap(({ leaf }) => (leaf?.kind === 'personal' ? [leaf] : []));
}

/** JSON is read whole, and what is derived tells what it was made from: both only by who may read every part. */
function mayRead(table: Table, column: string, purpose: AnyPurpose): boolean {
  const said = table.columns[column];
  if (said?.kind === 'derived') return said.from.every((source) => mayRead(table, source, purpose));
  return said !== undefined && personalIn(said).every((one) => serves(one, purpose));
}
