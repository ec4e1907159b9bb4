import type { Actor } from '../../kernel/access/access.ts';
import { trusted } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Category } from '../../kernel/privacy/categories.ts';
import type { Field, Holding } from '../../kernel/privacy/walk.ts';
import { readerOf } from './readers.ts';
import { concerning, rowsAbout, type Whose } from './rows.ts';
import { shapesOf } from './shape.ts';

/** What one table holds about the person, by category. */
export type Counted = {
  readonly holding: Holding;
  readonly entries: ReadonlyMap<Category, number>;
  readonly latest: Date | null;
  /** What the account itself says, where the row is the person. */
  readonly values: ReadonlyMap<Category, readonly string[]>;
};

/** Looks in every table at once, each under a purpose that it is held for. */
export const countHeld = (actor: Actor, holdings: readonly Holding[]): Promise<Counted[]> =>
  Promise.all([...byPurpose(actor, holdings)].map(([, some]) => countSome(actor, some))).then((counted) => counted.flat());

const byPurpose = (actor: Actor, holdings: readonly Holding[]) => Map.groupBy(holdings, (holding) => readerOf(actor, holding).purpose);

async function countSome(actor: Actor, holdings: readonly Holding[]): Promise<Counted[]> {
  const [first] = holdings;
  if (first === undefined) return [];
  const whose = { tenantId: actor.tenantId, personId: actor.id };
  return await transact(readerOf(actor, first), async ({ tx }) => {
    await shapesOf(tx);
    return await Promise.all(holdings.map((holding) => count(tx, holding, whose)));
  });
}

async function count(tx: Tx, holding: Holding, whose: Whose): Promise<Counted> {
  const nothing = { holding, entries: new Map(), latest: null, values: new Map() };
  const where = concerning(holding);
  if (where === undefined) return nothing;
  const categories = [...new Set(holding.fields.flatMap(({ categories: some }) => some))];
  const moments = (await shapesOf(tx)).get(holding.table)?.moments ?? [];
  const told = [...holding.beside, ...holding.fields.map(({ column }) => column)];
  const dates = moments.filter((name) => told.includes(name) && !name.endsWith('end') && name !== 'ends_at').map((name) => `t.${name}`);
  const counts = categories.map((category) => `count(*) filter (where ${holds(holding, category)}) as "${category}"`);
  const latest = dates.length === 0 ? 'null' : `max(greatest(${dates.map(passed).join(', ')}))`;
  const row = await tx.row<Record<string, number> & { latest: Date | null }>(
    trusted(`select ${[...counts, `${latest} as latest`].join(', ')} from ${holding.table} t where t.tenant_id = $1 and ${where}`, [
      whose.tenantId,
      whose.personId,
      ...(dates.length === 0 ? [] : [tx.now]),
    ]),
  );
  const entries = new Map(categories.map((category) => [category, row?.[category] ?? 0]));
  return { holding, entries, latest: row?.latest ?? null, values: await valuesOf(tx, holding, whose) };
}

/** A day by which something is due is no time at which anything was made. */
const passed = (moment: string): string => `case when ${moment} <= $3 then ${moment} end`;

/** A row tells a category where one of its columns about the person says something. */
const holds = (holding: Holding, category: Category): string =>
  holding.fields
    .filter(({ categories }) => categories.includes(category))
    .map((field) => `(t.${field.column} is not null and ${concerning(holding, field.subjects) ?? 'false'})`)
    .join(' or ');

const isSelf = ({ table }: Holding): boolean => table === 'app.person';

async function valuesOf(tx: Tx, holding: Holding, whose: Whose): Promise<Counted['values']> {
  const [row] = isSelf(holding) ? await rowsAbout(tx, holding, whose) : [];
  if (row === undefined) return new Map();
  const byCategory = Map.groupBy(
    holding.fields.filter(({ no }) => no === null),
    ({ categories: [category] }) => category as Category,
  );
  return new Map(
    [...byCategory].map(([category, fields]) => [category, fields.flatMap((field) => shown(field, row.values[field.column]))]),
  );
}

/** Moments and switches say little by themselves: they are counted, and stand in the copy. */
const shown = (_field: Field, value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);
