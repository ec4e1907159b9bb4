import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { conditionOver, recordOf, someCatalogue, someContext } from '../../../tests/support/conditions.ts';
import { counted, patience } from '../../../tests/support/proofs.ts';
import { compile } from '../conditions/compile.ts';
import type { SqlCatalogue } from '../conditions/sql-catalogue.ts';
import type { FieldType } from '../shared/conditions/catalogue.ts';
import { Condition, type ConditionContext } from '../shared/conditions/condition.ts';
import { evaluate } from '../shared/conditions/evaluate.ts';
import { typeCheck } from '../shared/conditions/type-check.ts';

const perTable = 50;
const tables = counted(60, 1000);

interface Trial {
  catalogue: SqlCatalogue;
  records: Record<string, unknown>[];
  conditions: Condition[];
  context: ConditionContext;
}

const trial: fc.Arbitrary<Trial> = someCatalogue.chain((catalogue) =>
  fc.record({
    catalogue: fc.constant(catalogue),
    records: fc.array(recordOf(catalogue), { minLength: 20, maxLength: 20 }),
    conditions: fc.array(conditionOver(catalogue), { minLength: perTable, maxLength: perTable }),
    context: someContext,
  }),
);

const columnTypes: Record<FieldType, string> = {
  text: 'text',
  number: 'float8',
  money: 'bigint',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'timestamptz',
  choice: 'text',
  choices: 'jsonb',
  person: 'uuid',
  team: 'uuid',
  location: 'uuid',
  reference: 'uuid',
};

let db: Client;
beforeAll(async () => {
  db = new Client({ connectionString: inject('ownerUrl') });
  await db.connect();
});
afterAll(() => db.end());

async function fill({ catalogue, records }: Trial): Promise<void> {
  const columns = Object.entries(catalogue).filter(([, { stored }]) => stored === 'column');
  await db.query('drop table if exists pg_temp.trial');
  await db.query(
    `create temporary table trial (${['id int', 'document jsonb', ...columns.map(([name, { type }]) => `${name} ${columnTypes[type]}`)].join(', ')})`,
  );
  const rows = records.map((record, id) => ({ ...record, id, document: record }));
  await db.query('insert into trial select * from jsonb_populate_recordset(null::trial, $1)', [JSON.stringify(rows)]);
}

type Compile = typeof compile;

/** How many of the trial's conditions the two sides answer differently. */
async function differences(given: Trial, compiled: Compile = compile): Promise<string[]> {
  const { catalogue, records, conditions, context } = given;
  const differing: string[] = [];
  await fill(given);
  for (const condition of conditions) {
    const { text, values } = compiled(condition, catalogue, context, 2);
    const { rows } = await db.query<{ id: number }>(`select id from trial where id > $1::int and ${text} order by id`, [-1, ...values]);
    const here = records.flatMap((record, id) => (evaluate(condition, record, catalogue, context) ? [id] : []));
    if (rows.map(({ id }) => id).join() !== here.join()) differing.push(`${JSON.stringify(condition)} ${text}`);
  }
  return differing;
}

describe('a condition means the same in the browser and in the database', () => {
  test(`for ${tables * perTable} random conditions over random tables`, { timeout: patience(1_800_000) }, async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(trial, async (given) => {
        expect(await differences(given)).toEqual([]);
        answered += given.conditions.length;
      }),
      { numRuns: tables, endOnFailure: true },
    );
    expect(answered).toBeGreaterThanOrEqual(tables * perTable);
    console.info(`conditions: ${answered} random conditions over ${tables} random tables of 20 records each: no difference`);
  });

  test('random conditions pass their own schema and type check', () => {
    fc.assert(
      fc.property(trial, ({ catalogue, conditions }) => {
        for (const condition of conditions) {
          expect(Condition.parse(condition)).toEqual(condition);
          expect(typeCheck(condition, catalogue)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const planted: [string, Compile][] = [
  ['an absent value is taken for one that holds', (...given) => changed(compile(...given), ', false)', ', true)')],
  ['not is forgotten', (...given) => changed(compile(...given), '(not ', '(')],
  ['a border belongs to both sides', (...given) => changed(compile(...given), ' < ', ' <= ')],
  ['letters keep their case', (...given) => changed(compile(...given), 'upper(', '(')],
  ['a wildcard is not escaped', (...given) => unescaped(compile(...given))],
];

const changed = ({ text, values }: ReturnType<Compile>, from: string, to: string) => ({ text: text.replaceAll(from, to), values });
const unescaped = ({ text, values }: ReturnType<Compile>) => ({
  text,
  values: values.map((value) => (typeof value === 'string' && /^.*%$/s.test(value) ? value.replace(/\\([%_])/g, '$1') : value)),
});

describe('a planted difference is found', () => {
  test.each(planted)('when %s', { timeout: 60_000 }, async (_, wrong) => {
    const trials = fc.sample(trial, { numRuns: 40, seed: 7 });
    const found: string[] = [];
    for (const given of trials) if (found.length === 0) found.push(...(await differences(given, wrong)));
    expect(found).not.toEqual([]);
  });
});

test("a day begins in the reader's zone, as PostgreSQL counts it too", async () => {
  await fc.assert(
    fc.asyncProperty(someContext, fc.integer({ min: -2, max: 2 }), async (context, days) => {
      const catalogue = { at: { type: 'dateTime', nullable: false, sql: 'x.moment', stored: 'column' } } as const;
      const { text, values } = compile({ field: 'at', op: 'eq', value: { relative: 'today', days } }, catalogue, context, 3);
      const { rows } = await db.query(
        `select x.moment from (select $1::timestamptz + n * interval '10 minutes' as moment from generate_series(-600, 600) n) x
         where ${text} is distinct from ((x.moment at time zone $2)::date = ($1::timestamptz at time zone $2)::date + ${days})`,
        [context.now.toISOString(), context.timeZone, ...values],
      );
      expect(rows).toEqual([]);
    }),
    { numRuns: counted(60, 500) },
  );
});

const indexed: SqlCatalogue = {
  priority: { type: 'number', nullable: true, stored: 'column', sql: 'priority' },
  assignee: { type: 'person', nullable: true, stored: 'column', sql: 'assignee' },
  group: { type: 'team', nullable: true, stored: 'column', sql: 'team' },
  openedAt: { type: 'dateTime', nullable: false, stored: 'column', sql: 'opened_at' },
};
const ada: ConditionContext = {
  now: new Date('2026-03-29T10:00:00Z'),
  timeZone: 'Europe/Berlin',
  personId: '0198c0de-0000-7000-8000-000000000001',
  teamIds: ['0198c0de-0000-7000-8000-000000000002'],
};

describe('an index serves', () => {
  beforeAll(async () => {
    await db.query('create temporary table indexed (priority int, assignee uuid, team uuid, opened_at timestamptz)');
    for (const column of ['priority', 'assignee', 'team', 'opened_at']) await db.query(`create index on pg_temp.indexed (${column})`);
    await db.query('set enable_seqscan = off');
  });
  afterAll(() => db.query('reset enable_seqscan'));

  test.each<[string, Condition]>([
    ['a priority', { field: 'priority', op: 'eq', value: 1 }],
    ['what is mine', { field: 'assignee', op: 'eq', value: { me: true } }],
    [
      "my teams' tickets",
      {
        all: [
          { field: 'group', op: 'in', value: { myTeams: true } },
          { field: 'assignee', op: 'isEmpty' },
        ],
      },
    ],
    ['the last day', { field: 'openedAt', op: 'withinLast', value: { days: 1 } }],
    [
      'mine or urgent',
      {
        any: [
          { field: 'assignee', op: 'eq', value: { me: true } },
          { field: 'priority', op: 'lte', value: 2 },
        ],
      },
    ],
  ])('%s', async (_, condition) => {
    const { text, values } = compile(condition, indexed, ada);
    const { rows } = await db.query<{ 'QUERY PLAN': string }>(`explain select 1 from indexed where ${text}`, values);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Cond');
  });
});

test('what Eve writes never becomes SQL', () => {
  const catalogue = { title: { type: 'text', nullable: true, sql: 'title', stored: 'column' } } as const;
  const context = { now: new Date(0), timeZone: 'UTC', personId: null, teamIds: [] };
  const evil = "'; drop table tickets; --";

  expect(compile({ field: 'title', op: 'eq', value: evil }, catalogue, context, 5)).toEqual({
    text: '((title) = $5::text)',
    values: [evil],
  });
  expect(() => compile({ field: evil, op: 'eq', value: 'x' }, catalogue, context)).toThrow('There is no field');
  expect(() => compile({ field: 'constructor', op: 'isEmpty' }, catalogue, context)).toThrow('There is no field');
});
