import { type Sql, trusted } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Field, Holding } from '../../kernel/privacy/walk.ts';
import { type Shape, shapesOf } from './shape.ts';

/** Whose data is looked for. */
export type Whose = { readonly tenantId: string; readonly personId: string };

/** A row that concerns the person, in which ways, with all that may be told of it. */
export type FoundRow = {
  readonly ways: ReadonlySet<string>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly key: Readonly<Record<string, unknown>>;
};

/** Ways that lead to something that is told about the person; others only say more about rows that are found. */
const leading = ({ ways, fields }: Holding) => ways.filter(({ subject }) => fields.some(({ subjects }) => subjects.includes(subject)));

/** The condition on a row `t`, or none where no way can be searched. */
export function concerning(holding: Holding, of: readonly string[] = leading(holding).map(({ subject }) => subject)): string | undefined {
  const reaches = holding.ways.flatMap(({ subject, reach }) => (of.includes(subject) && reach !== undefined ? [reach] : []));
  return reaches.length === 0 ? undefined : `(${reaches.map((reach) => `(${reach})`).join(' or ')})`;
}

/** All rows of a table that concern the person; every name in the statement comes from the registry or from PostgreSQL itself. */
export async function rowsAbout(tx: Tx, holding: Holding, whose: Whose, only?: readonly object[]): Promise<FoundRow[]> {
  const where = concerning(holding);
  if (where === undefined) return [];
  const shape = (await shapesOf(tx)).get(holding.table) ?? { moments: [], key: [] };
  const rows = await tx.rows<Record<string, unknown>>(statement(holding, { where, shape, whose, only }));
  return rows.map((row) => foundIn(holding, row));
}

type Question = {
  readonly where: string;
  readonly shape: Shape;
  readonly whose: Whose;
  /** Only the rows of these keys. */
  readonly only: readonly object[] | undefined;
};

function statement(holding: Holding, { where, shape, whose, only }: Question): Sql {
  const named = holding.fields.filter(({ no }) => no === null).map(columnOf);
  const flags = holding.ways.flatMap(({ subject, reach }) => (reach === undefined ? [] : [`coalesce(${reach}, false) as "is ${subject}"`]));
  const key = shape.key.filter((name) => name !== 'tenant_id');
  const asJson = `jsonb_build_object(${key.map((name) => `'${name}', t.${name}`).join(', ')})`;
  const columns = [...flags, ...holding.beside.map((name) => `t.${name}`), ...named, `${asJson} as "the key"`];
  const chosen = only === undefined ? '' : ` and ${asJson} in (select jsonb_array_elements($3::jsonb))`;
  const order = key.length === 0 ? '' : ` order by ${key.map((name) => `t.${name}`).join(', ')}`;
  const text = `select ${columns.join(', ')} from ${holding.table} t where t.tenant_id = $1 and ${where}${chosen}${order}`;
  return trusted(text, [whose.tenantId, whose.personId, ...(only === undefined ? [] : [JSON.stringify(only)])]);
}

/** What points elsewhere is told by its name there: an identifier would tell a person nothing. */
function columnOf({ column, names }: Field): string {
  if (names === undefined) return `t.${column}`;
  const name = names === 'app.person' ? "trim(n.given_name || ' ' || n.family_name)" : 'n.name';
  return `(select ${name} from ${names} n where n.tenant_id = $1 and n.id = t.${column}) as ${column}`;
}

function foundIn({ ways }: Holding, row: Record<string, unknown>): FoundRow {
  const found = ways.filter(({ subject }) => row[`is ${subject}`] === true).map(({ subject }) => subject);
  const values = Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('is ') && name !== 'the key'));
  return { ways: new Set(found), values, key: row['the key'] as Record<string, unknown> };
}
