import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { registry } from '../../src/apps/server/registry.ts';
import type { Shape } from '../../src/kernel/privacy/classify.ts';
import { type Field, type Holding, holdingsIn } from '../../src/kernel/privacy/walk.ts';
import { type PersonName, people, tenants } from './cast.ts';

type FoundColumn = { name: string; type: string; needed: boolean; allowed: string | null };
type Row = Record<string, unknown>;
/** What was put into one column that a person gets: the text, or the moment. */
export type Canary = { readonly table: string; readonly column: string; readonly value: unknown };
type Planting = {
  readonly owner: pg.Client;
  readonly who: PersonName;
  readonly rows: Map<string, Row>;
  readonly canaries: Canary[];
};

/** Written through the log only, or by hand before. */
const elsewhere = ['app.person', 'app.event', 'app.event_payload', 'app.subject_key', 'app.file'];

/** A row of this person in every table that can hold one, each column that they may have with a value of its own. New tables and columns come by the registry. */
export async function plantCanaries(owner: pg.Client, who: PersonName, fileId: string): Promise<Canary[]> {
  const rows = new Map<string, Row>([
    ['app.person', { id: people[who].id }],
    ['app.file', { id: fileId }],
  ]);
  const planting: Planting = { owner, who, rows, canaries: [] };
  await owner.query("set session_replication_role = 'replica'");
  const today = moment().toISOString().slice(0, 10);
  await owner.query('select app.open_usage_day($1::date - day) from generate_series(0, 1) day', [today]);
  await plantPerson(planting);
  for (const holding of holdingsIn(registry)) await plant(planting, holding.table);
  await owner.query("set session_replication_role = 'origin'");
  return planting.canaries;
}

const searched = ({ ways }: Holding): boolean => ways.some(({ reach }) => reach !== undefined);

async function plant(planting: Planting, table: string): Promise<void> {
  const holding = holdingsIn(registry).find((one) => one.table === table);
  if (holding === undefined || !searched(holding) || planting.rows.has(table) || elsewhere.includes(table)) return;
  planting.rows.set(table, {});
  for (const to of pointedAt(table)) await plant(planting, to);
  const row = rowFor(planting, holding, await columnsOf(planting.owner, table));
  planting.rows.set(table, row);
  await insert(planting, table, row);
}

function rowFor(planting: Planting, { table, fields }: Holding, columns: readonly FoundColumn[]): Row {
  const row: Row = {};
  for (const column of columns) {
    const field = fields.find((one) => one.column === column.name);
    const value = valueFor(planting, table, { column, field });
    if (value !== undefined) row[column.name] = value;
    if (value !== undefined && field?.no === null && isTelling(planting, table, column))
      planting.canaries.push({ table, column: column.name, value });
  }
  return row;
}

async function insert({ owner, who, canaries }: Planting, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  // The session is what the person is signed in by.
  if (names.includes('person_id') && table !== 'app.session')
    await owner.query(`delete from ${table} where person_id = $1`, [people[who].id]);
  await forgetChecks(owner, table);
  const [columns, places] = [names.map((name) => `"${name}"`).join(', '), names.map((_, at) => `$${at + 1}`).join(', ')];
  const text = `insert into ${table} (${columns}) values (${places}) on conflict do nothing`;
  if ((await owner.query(text, Object.values(row).map(asSent))).rowCount === 1) return;
  // Of what an organisation has one only, there is one already: it becomes this person's, and stays what it is.
  const own = names.filter((name) => row[name] === people[who].id || canaries.some((one) => one.table === table && one.column === name));
  const changes = own.map((name, at) => `"${name}" = $${at + 2}`).join(', ');
  await owner.query(`update ${table} set ${changes} where tenant_id = $1`, [
    tenants[people[who].tenant].id,
    ...own.map((name) => asSent(row[name])),
  ]);
}

/** A canary fits no rule about what may stand there; the database is this test's own. */
async function forgetChecks(owner: pg.Client, table: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'",
    [table],
  );
  for (const { name } of rows) await owner.query(`alter table ${table} drop constraint "${name}"`);
}

const asSent = (value: unknown): unknown => (isPlain(value) ? JSON.stringify(value) : value);
const isPlain = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value) && !(value instanceof Date) && !Array.isArray(value);

/** What other rows, or the person, are told by is no canary. */
const isTelling = (planting: Planting, table: string, { name, type }: FoundColumn): boolean =>
  pointerOf(planting, table, name) === undefined && /^(text|jsonb|timestamp)/.test(type);

const pointedAt = (table: string): string[] =>
  Object.values(registry.tables[table]?.columns ?? {}).flatMap((said) => (said.kind === 'reference' ? [said.to] : []));

function valueFor(planting: Planting, table: string, { column, field }: { column: FoundColumn; field: Field | undefined }): unknown {
  const { name, type, needed, allowed } = column;
  if (name === 'tenant_id') return tenants[people[planting.who].tenant].id;
  const pointer = pointerOf(planting, table, name);
  if (pointer !== undefined) return pointer;
  if (field?.no === null && allowed === null) return canaryFor(`${planting.who}.${table}.${name}`, type, field);
  return needed ? plainFor(type, allowed) : undefined;
}

function pointerOf({ who, rows }: Planting, table: string, column: string): unknown {
  const known = registry.tables[table];
  for (const step of Object.values(known?.subjects ?? {})) {
    if ('match' in step && step.match === column) return people[who].email;
  }
  const said = known?.columns[column];
  const to = said?.kind === 'reference' || said?.kind === 'personal' ? said.to : undefined;
  const planted = to === undefined ? undefined : rows.get(to);
  return planted?.['id'] ?? planted?.[column];
}

function canaryFor(text: string, type: string, { shape }: Field): unknown {
  if (type === 'jsonb') return shape === undefined ? { canary: text } : jsonFor(shape, text);
  if (type.startsWith('timestamp')) return moment();
  return type === 'text' ? text : plainFor(type, null);
}

function jsonFor(shape: Shape, text: string): unknown {
  if (shape.kind === 'document') return { canary: text };
  if (shape.kind === 'object') return Object.fromEntries(Object.entries(shape.fields).map(([name, part]) => [name, jsonFor(part, text)]));
  if (shape.kind === 'list') return [jsonFor(shape.items, text)];
  return shape.kind === 'dictionary' ? { deed: jsonFor(shape.values, text) } : text;
}

/** A minute of its own for each column, in the past. */
const minutes = { given: 0 };
const moment = (): Date => new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000 * minutes.given++);

const plain: readonly (readonly [RegExp, () => unknown])[] = [
  [/^uuid$/, () => randomUUID()],
  [/^boolean$/, () => false],
  [/^(integer|bigint|numeric)/, () => 1000 + minutes.given++],
  [/^smallint$/, () => 1],
  [/^date$/, () => '2026-01-31'],
  [/^timestamp/, () => moment()],
  [/^bytea$/, () => randomBytes(32)],
  [/^jsonb$/, () => ({})],
  [/^(inet|cidr)$/, () => '192.0.2.0/24'],
  [/\[\]$/, () => []],
];

const plainFor = (type: string, allowed: string | null): unknown => allowed ?? plain.find(([kind]) => kind.test(type))?.[1]() ?? 'plain';

const known = new Map<string, FoundColumn[]>();

/** As they were before the first canary. */
async function columnsOf(owner: pg.Client, table: string): Promise<FoundColumn[]> {
  const found = known.get(table) ?? (await askColumns(owner, table));
  known.set(table, found);
  return found;
}

async function askColumns(owner: pg.Client, table: string): Promise<FoundColumn[]> {
  const { rows } = await owner.query<FoundColumn>(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as needed,
       (select (regexp_match(pg_get_constraintdef(k.oid), '(?:ARRAY\\[|= )''([^'']+)''::text'))[1] from pg_constraint k
        where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as allowed
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [table],
  );
  return rows;
}

async function plantPerson({ owner, who, canaries }: Planting): Promise<void> {
  const holding = holdingsIn(registry).find(({ table }) => table === 'app.person');
  const columns = (await columnsOf(owner, 'app.person')).filter(({ name, type, allowed }) => {
    const field = holding?.fields.find(({ column }) => column === name);
    return field?.no === null && type === 'text' && allowed === null && !['locale', 'time_zone', 'email', 'country'].includes(name);
  });
  for (const { name } of columns) {
    const value = `${who}.app.person.${name}`;
    await owner.query(`update app.person set ${name} = $2 where id = $1`, [people[who].id, value]);
    canaries.push({ table: 'app.person', column: name, value });
  }
  canaries.push({ table: 'app.person', column: 'email', value: people[who].email });
}
