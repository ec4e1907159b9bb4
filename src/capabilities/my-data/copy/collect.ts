import { type Actor, machine } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { contentOf } from '../../../kernel/events/payloads.ts';
import type { Field, Holding } from '../../../kernel/privacy/walk.ts';
import { readerOf } from '../readers.ts';
import { rowsAbout, type Whose } from '../rows.ts';
import type { CopyKind } from '../shared/kinds.ts';
import { tellable, toldOf } from '../told.ts';

/** A row of others' words, by its key, with the columns that a reviewer has to read. */
export type Waiting = { readonly source: string; readonly key: object; readonly columns: readonly string[] };
export type Collected = { readonly holding: Holding; readonly rows: readonly Readonly<Record<string, unknown>>[] };
export type Gathered = { readonly tables: readonly Collected[]; readonly waiting: readonly Waiting[] };

/** Everything that the person gets at once, and what waits. A table a transaction: a large one keeps nobody waiting. */
export async function gather(holdings: readonly Holding[], whose: Whose, kind: CopyKind): Promise<Gathered> {
  const opens = await openerFor(whose);
  const asked = kind === 'portable' ? holdings.map(portable).filter(({ fields }) => fields.length > 0) : holdings;
  const tables: Collected[] = [];
  const waiting: Waiting[] = [];
  for (const holding of asked) {
    const found = await transact(readerOf(machine(whose.tenantId), holding), ({ tx }) => rowsAbout(tx, holding, whose));
    const told = found.map((row) => ({ row, ...toldOf(holding, row, opens) }));
    const rows = told.map(({ values }) => values).filter((values) => Object.keys(values).length > 0);
    if (rows.length > 0) tables.push({ holding, rows });
    waiting.push(...told.flatMap(({ row, waiting: columns }) => waitingIn(holding, row.key, columns)));
  }
  return { tables, waiting };
}

const waitingIn = ({ table }: Holding, key: object, columns: readonly string[]): Waiting[] =>
  columns.length === 0 ? [] : [{ source: table, key, columns }];

/** What rests on consent or contract (Art. 20(1)(a) GDPR), and is no secret anyway. */
const portable = (holding: Holding): Holding => ({ ...holding, fields: holding.fields.filter(isPortable) });

const isPortable = ({ parts }: Field): boolean =>
  parts.some(({ purposes }) => Object.values(purposes).some((basis) => basis === 'contract' || basis === 'consent'));

/** Opens what is sealed under the person's key; once that is destroyed, nothing opens it. */
async function openerFor({ tenantId, personId }: Whose): Promise<(sealed: Buffer) => unknown> {
  const wrapped = await transact(machine(tenantId, 'service'), ({ tx }) => keyOf(tx, personId));
  return (sealed) => (wrapped === null ? null : contentOf(wrapped, sealed));
}

async function keyOf(tx: Tx, personId: string): Promise<Buffer | null> {
  const row = await tx.row<{ wrapped: Buffer | null }>(
    sql`select wrapped from app.subject_key where tenant_id = ${tx.tenantId} and subject_id = ${personId}`,
  );
  return row?.wrapped ?? null;
}

/** Rows that a reviewer looks at or has released: of each only the columns that were held back. */
export async function wordsOf(
  actor: Actor,
  holdings: readonly Holding[],
  whose: Whose,
  items: readonly Waiting[],
): Promise<ReadonlyMap<Waiting, Readonly<Record<string, unknown>>>> {
  const opens = await openerFor(whose);
  const found = new Map<Waiting, Readonly<Record<string, unknown>>>();
  for (const [source, some] of Map.groupBy(items, (item) => item.source)) {
    const holding = holdings.find(({ table }) => table === source);
    if (holding === undefined) continue;
    const keys = some.map(({ key }) => key);
    const rows = await transact(readerOf(actor, holding), ({ tx }) => rowsAbout(tx, holding, whose, keys));
    const byKey = new Map(rows.map((row) => [canonical(row.key), row]));
    for (const item of some) {
      const row = byKey.get(canonical(item.key));
      if (row !== undefined) found.set(item, heldBack(holding, row.values, { columns: item.columns, opens }));
    }
  }
  return found;
}

const canonical = (key: object): string => JSON.stringify(Object.entries(key).sort(([one], [other]) => (one < other ? -1 : 1)));

type Back = { readonly columns: readonly string[]; readonly opens: (sealed: Buffer) => unknown };

const heldBack = ({ fields }: Holding, values: Readonly<Record<string, unknown>>, { columns, opens }: Back): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ column }) => columns.includes(column))
      .map((field): [string, unknown] => [field.column, tellable(field, values[field.column], opens)])
      .filter(([, value]) => value !== null && value !== undefined),
  );
