import type { Readable } from 'node:stream';
import { machine, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { type OpenableFile, openFile } from '../../../kernel/files/files.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Cell, csv } from '../../../kernel/tables/csv.ts';
import { zip } from '../../../kernel/tables/zip.ts';
import type { Recipient } from '../contract.ts';
import type { Whose } from '../rows.ts';
import type { CopyKind } from '../shared/kinds.ts';
import type { Collected, Waiting } from './collect.ts';
import { readme, schemaFor } from './describe.ts';

type Order = {
  readonly whose: Whose;
  readonly kind: CopyKind;
  readonly locale: Locale;
  readonly madeAt: Date;
  readonly tables: readonly Collected[];
  readonly waiting: readonly Waiting[];
  /** Who received it, as far as the program knows. */
  readonly recipients: readonly Recipient[];
};

/** The archive, written as it is read. */
export async function archive(order: Order): Promise<AsyncGenerator<Buffer>> {
  const { tables, waiting, locale, kind, madeAt } = order;
  const { files, leftOut } = await filesIn(order);
  return zip([
    { name: 'README.txt', content: [readme({ kind, madeAt, waiting: waiting.length, leftOut }, locale)] },
    { name: 'data.json', content: [inJson(dataOf(order))] },
    { name: 'schema.json', content: [inJson(schemaFor(tables, locale))] },
    ...tables.map((one) => ({ name: `csv/${one.holding.table.replace(/^app\./, '')}.csv`, content: inCsv(one) })),
    ...files.map(({ name, open }) => ({ name, content: bytesOf(open) })),
  ]);
}

const inJson = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

const dataOf = ({ whose, kind, madeAt, tables, waiting, recipients }: Order): object => ({
  person: whose.personId,
  kind,
  madeAt: madeAt.toISOString(),
  waiting: [...Map.groupBy(waiting, ({ source }) => source)].map(([table, items]) => ({ table, entries: items.length })),
  recipients,
  tables: Object.fromEntries(tables.map(({ holding, rows }) => [holding.table, rows])),
});

function inCsv({ rows }: Collected): AsyncGenerator<string> {
  const heading = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv(heading, pages(rows.map((row) => heading.map((name) => cellOf(row[name])))));
}

async function* pages(rows: readonly Cell[][]): AsyncGenerator<readonly Cell[][]> {
  for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500);
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

type Packed = { readonly name: string; readonly open: OpenableFile['open'] };

/** The files that rows of the person's own name: each once, under a name that no archive can climb out of its folder with. */
async function filesIn({ tables, whose }: Order): Promise<{ files: Packed[]; leftOut: string[] }> {
  const named = tables.flatMap(({ rows }) => rows.filter(isFile)).map(({ file_id: id, name }) => ({ id, name }));
  const [files, leftOut]: [Packed[], string[]] = [[], []];
  for (const { id, name } of new Map(named.map((one) => [one.id, one])).values()) {
    const file = await opened(whose, id);
    const safe = `files/${id}-${name.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(0, 100)}`;
    if (file === undefined) leftOut.push(safe);
    else files.push({ name: safe, open: file.open });
  }
  return { files, leftOut };
}

const isFile = (row: Readonly<Record<string, unknown>>): row is { file_id: string; name: string } =>
  typeof row['file_id'] === 'string' && typeof row['name'] === 'string';

/** Harmful, or not looked through yet: it stays where it is, and the archive says so. */
async function opened({ tenantId }: Whose, id: string): Promise<OpenableFile | undefined> {
  try {
    return await transact(machine(tenantId, 'service'), (call) => openFile(call, id));
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}

async function* bytesOf(open: () => Promise<Readable>): AsyncGenerator<Buffer> {
  for await (const piece of await open()) yield piece as Buffer;
}
