import type { AnyPurpose } from '../shared/purposes.ts';
import type { Retention } from './categories.ts';
import type { Basis, Leaf, Personal, Registry, Table } from './classify.ts';
import { leavesOf } from './fits.ts';

/** A personal value of a table: which column holds it, and in JSON where. */
type Held = { readonly table: string; readonly role: Table['role']; readonly column: string; readonly said: Personal };

/** Everything in the database that tells about a person. */
export const heldIn = ({ tables }: Required<Registry>): Held[] =>
  Object.entries(tables).flatMap(([name, table]) =>
    Object.entries(table.columns).flatMap(([column, said]) =>
      personalOf(said).map((one): Held => ({ table: name, role: one.role ?? table.role, column, said: one })),
    ),
  );

function personalOf(said: Table['columns'][string]): Personal[] {
  if (said.kind === 'personal') return [said];
  return said.kind === 'json' ? leavesOf(said.shape).flatMap(({ leaf }) => onlyPersonal(leaf as Leaf | undefined)) : [];
}

/** Every rule that holds for a value: how long it stays, and how long in the log once it was replaced. */
export const retentionsOf = ({ retention, replaced }: Personal): Retention[] =>
  replaced === undefined ? [retention] : [retention, replaced];

const onlyPersonal = (leaf: Leaf | undefined): Personal[] => (leaf?.kind === 'personal' ? [leaf] : []);

/** On what each purpose rests, over all that is held. */
export function basesOfPurposes(registry: Required<Registry>): ReadonlyMap<AnyPurpose, ReadonlySet<Basis>> {
  const found = new Map<AnyPurpose, Set<Basis>>();
  for (const { said } of heldIn(registry))
    for (const [purpose, basis] of Object.entries(said.purposes) as [AnyPurpose, Basis][])
      found.set(purpose, (found.get(purpose) ?? new Set()).add(basis));
  return found;
}

const calledLikeName = /(^|_)name$/;

/** Columns called like a name, outside the table of people, that neither are personal nor say what they name instead. */
export const nameFaults = ({ tables }: Required<Registry>): string[] =>
  Object.entries(tables)
    .filter(([name]) => name !== 'app.person')
    .flatMap(([name, { columns }]) =>
      Object.entries(columns).flatMap(([column, said]) =>
        calledLikeName.test(column) && said.kind === 'technical' && said.reason.trim() === '' ? [`${name}.${column}`] : [],
      ),
    );
