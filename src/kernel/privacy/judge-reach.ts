import type { Registry, Table } from './classify.ts';
import { leavesOf } from './fits.ts';
import type { FoundTable } from './found.ts';

const person = 'app.person';

/** Personal data which no walk from the person reaches could neither be exported nor erased. */
export function reachFaults(registry: Required<Registry>, { name }: FoundTable, tables: readonly FoundTable[]): string[] {
  const table = registry.tables[name];
  if (table === undefined) return [];
  const named = subjectsNamed(table);
  const strange = [...named].filter((subject) => table.subjects[subject] === undefined);
  const lost = Object.keys(table.subjects).filter((subject) => !reaches(registry, name, subject, []));
  return [
    ...strange.map((subject) => `unreachable ${name}: its columns name a subject ${subject} which the table does not declare`),
    ...lost.map((subject) => `unreachable ${name}: no way from a person to it as ${subject}`),
    ...(tables.some(({ name: known }) => known === person) ? [] : ['nothing-seen: there is no table app.person']),
  ];
}

function subjectsNamed({ columns }: Table): Set<string> {
  const handlings = Object.values(columns).flatMap((said) => {
    if (said.kind === 'personal') return [said];
    return said.kind === 'json' ? leavesOf(said.shape).flatMap(({ leaf }) => (leaf?.kind === 'personal' ? [leaf] : [])) : [];
  });
  return new Set(handlings.flatMap(({ erase, own = [] }) => [...Object.keys(erase), ...own]));
}

function reaches(registry: Required<Registry>, table: string, subject: string, seen: readonly string[]): boolean {
  const step = registry.tables[table]?.subjects[subject];
  if (step === undefined || seen.includes(`${table} ${subject}`)) return false;
  if ('self' in step) return table === person;
  if ('match' in step) return matches(registry, table, step);
  const next = 'via' in step ? pointedAt(registry, table, step.via) : pointing(registry, table, step);
  if (next === undefined) return false;
  return next === person || reaches(registry, next, step.as ?? '', [...seen, `${table} ${subject}`]);
}

const matches = ({ tables }: Required<Registry>, table: string, step: { match: string; with: string }): boolean =>
  tables[table]?.columns[step.match]?.kind === 'personal' &&
  step.with.startsWith(`${person}.`) &&
  tables[person]?.columns[step.with.slice(person.length + 1)]?.kind === 'personal';

function pointedAt(registry: Required<Registry>, table: string, column: string): string | undefined {
  const said = registry.tables[table]?.columns[column];
  return said?.kind === 'reference' || said?.kind === 'personal' ? said.to : undefined;
}

/** The other way round: a column of another table points here. */
function pointing(registry: Required<Registry>, table: string, { from }: { readonly from: string }): string | undefined {
  const [other, column] = [from.slice(0, from.lastIndexOf('.')), from.slice(from.lastIndexOf('.') + 1)];
  return pointedAt(registry, other, column) === table ? other : undefined;
}
