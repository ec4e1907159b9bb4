import type { ConsentPurpose, Purpose } from '../shared/purposes.ts';
import type { Category } from './categories.ts';
import type { Column, Personal, Registry, Role, Shape, Subject, Table } from './classify.ts';
import { leavesOf } from './fits.ts';

const person = 'app.person';

/** A way in which rows of a table concern a person, as a condition on a row `t`: `$1` is the tenant, `$2` the person. */
export type Way = {
  readonly subject: string;
  /** To find rows by their index; undefined where nothing but a value computed with a key would tell. */
  readonly reach: string | undefined;
};

/** A column that tells about people: what of it, about whom, and what a person who asks gets of it. */
export type Field = {
  readonly column: string;
  readonly parts: readonly Personal[];
  readonly categories: readonly Category[];
  /** Whom it tells about, by the names of the table's subjects. */
  readonly subjects: readonly string[];
  /** Words are the person's own in all of these ways at once; null for what is not words. */
  readonly own: readonly string[] | null;
  /** Why nobody gets it; null where they do. */
  readonly no: string | null;
  /** What a JSON value may hold, to leave out of it what is not told. */
  readonly shape: Shape | undefined;
  /** It points at this table, and no way leads along it: told by the name there. */
  readonly names: string | undefined;
  /** Sealed under the person's own key. */
  readonly sealed: boolean;
};

/** A table that holds something about people. */
export type Holding = {
  readonly table: string;
  readonly role: Role;
  readonly ways: readonly Way[];
  readonly fields: readonly Field[];
  /** Columns that say nothing about anybody and make sense of what does. */
  readonly beside: readonly string[];
  /** Purposes that all of its personal columns serve. */
  readonly purposes: readonly (Purpose | ConsentPurpose)[];
};

/** Every table from which something about a person can be told, walked from the person; a new column is in it by its line in the registry. */
export const holdingsIn = (registry: Required<Registry>): Holding[] =>
  Object.entries(registry.tables)
    .filter(([, { subjects }]) => Object.keys(subjects).length > 0)
    .map(([name, table]) => holdingOf(registry, name, table))
    .filter(({ fields }) => fields.length > 0);

function holdingOf(registry: Required<Registry>, name: string, table: Table): Holding {
  const fields = Object.entries(table.columns).flatMap(([column, said]) => fieldOf(table, column, said));
  return {
    table: name,
    role: table.role,
    ways: Object.keys(table.subjects).map((subject) => ({ subject, reach: reachOf(registry, name, subject, 't') })),
    fields,
    beside: Object.entries(table.columns).flatMap(([column, said]) => (isBeside(said) ? [column] : [])),
    purposes: shared(fields),
  };
}

function fieldOf(table: Table, column: string, said: Column): Field[] {
  const parts = partsOf(said);
  if (parts.length === 0) return [];
  const told = parts.filter(({ export: how }) => how === true);
  const [first] = parts;
  const pointers = Object.values(table.subjects).flatMap((step) => ('via' in step ? [step.via] : []));
  return [
    {
      column,
      parts,
      categories: [...new Set(parts.map(({ category }) => category))],
      subjects: [...new Set(parts.flatMap(({ erase }) => Object.keys(erase)))],
      own: parts.some(isWords) ? (parts.find(({ own }) => own !== undefined)?.own ?? []) : null,
      no: told.length > 0 || first?.export === true ? null : (first?.export.no ?? ''),
      shape: said.kind === 'json' ? said.shape : undefined,
      names: said.kind === 'personal' && !pointers.includes(column) ? said.to : undefined,
      sealed: parts.some(({ erase }) => Object.values(erase).includes('destroyKey')),
    },
  ];
}

function partsOf(said: Column): Personal[] {
  if (said.kind === 'personal') return [said];
  if (said.kind !== 'json') return [];
  return leavesOf(said.shape).flatMap(({ leaf }) => (leaf?.kind === 'personal' ? [leaf] : []));
}

const isWords = ({ category }: Personal): boolean => category.startsWith('user.content.');

/** Whoever else a row points at is no part of it; texts only where their capability says that they help. */
function isBeside(said: Column): boolean {
  if (said.kind === 'closed') return true;
  if (said.kind === 'technical') return said.beside === true || said.reason === '';
  return said.kind === 'reference' && said.to !== person && said.to !== 'installation.tenant';
}

function shared(fields: readonly Field[]): Holding['purposes'] {
  const all = fields.filter(({ no }) => no === null).flatMap(({ parts }) => parts.map(({ purposes }) => Object.keys(purposes)));
  const [first = []] = all;
  return first.filter((purpose) => all.every((purposes) => purposes.includes(purpose))) as (Purpose | ConsentPurpose)[];
}

function reachOf(registry: Required<Registry>, table: string, subject: string, alias: string): string | undefined {
  const step = registry.tables[table]?.subjects[subject];
  if (step === undefined) return undefined;
  if ('self' in step) return `${alias}.id = $2`;
  if ('match' in step) return matched(registry, table, step, alias);
  return 'via' in step ? along(registry, table, step, alias) : back(registry, table, step, alias);
}

type Step<Key extends string> = Extract<Subject, { readonly [K in Key]: unknown }>;

function along(registry: Required<Registry>, table: string, { via, as }: Step<'via'>, alias: string): string | undefined {
  const said = registry.tables[table]?.columns[via];
  const to = said?.kind === 'reference' || said?.kind === 'personal' ? said.to : undefined;
  if (to === undefined) return undefined;
  if (to === person && as === undefined) return `${alias}.${via} = $2`;
  return rowsOf(registry, { place: `${alias}.${via}`, table: to, column: keyOf(registry, to, via), subject: as ?? '' });
}

function back(registry: Required<Registry>, table: string, { from, as }: Step<'from'>, alias: string): string | undefined {
  const [other, column] = [from.slice(0, from.lastIndexOf('.')), from.slice(from.lastIndexOf('.') + 1)];
  return rowsOf(registry, { place: `${alias}.${keyOf(registry, table, column)}`, table: other, column, subject: as });
}

type Rows = { readonly place: string; readonly table: string; readonly column: string; readonly subject: string };

/** As an array, so that rows are found by their index also where several ways are tried at once. */
function rowsOf(registry: Required<Registry>, { place, table, column, subject }: Rows): string | undefined {
  const alias = `${place.split('.')[0]}x`;
  const reach = reachOf(registry, table, subject, alias);
  if (reach === undefined) return undefined;
  return `${place} = any(array(select ${alias}.${column} from ${table} ${alias} where ${alias}.tenant_id = $1 and ${reach}))`;
}

/** What others point at: the identifier, or a column of the same name. */
const keyOf = ({ tables }: Required<Registry>, table: string, pointer: string): string =>
  Object.hasOwn(tables[table]?.columns ?? {}, 'id') ? 'id' : pointer;

/** Where the row keeps the value itself one can look for it; where it keeps a keyed hash of it, only whoever holds the key. */
function matched(registry: Required<Registry>, table: string, step: Step<'match'>, alias: string): string | undefined {
  const column = step.with.slice(person.length + 1);
  const [here, there] = [registry.tables[table]?.columns[step.match], registry.tables[person]?.columns[column]];
  if (here?.kind !== 'personal' || there?.kind !== 'personal' || here.category !== there.category) return undefined;
  return `lower(${alias}.${step.match}) = (select lower(p.${column}) from ${person} p where p.tenant_id = $1 and p.id = $2)`;
}
