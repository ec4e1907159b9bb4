import { afterEach, describe, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { type Actor, machine } from '../../src/kernel/access/access.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { glance, transact } from '../../src/kernel/db/transact.ts';
import { personal, type Registry } from '../../src/kernel/privacy/classify.ts';
import { grantFaults } from '../../src/kernel/privacy/granted.ts';
import { grantsOf } from '../../src/kernel/privacy/grants.ts';
import { heldIn } from '../../src/kernel/privacy/inventory.ts';
import { type AnyPurpose, anyPurposes, roleOf } from '../../src/kernel/shared/purposes.ts';
import { people, tenants } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { migrateAgain, openHouse } from '../support/house.ts';

const house = openHouse();
const ask = async (text: string) => (await house.owner.query<Record<string, unknown>>(text)).rows;
const faults = (what = registry) => grantFaults(ask, what);
afterEach(() => migrateAgain(house));

const acting = (purpose: AnyPurpose): Actor => ({ ...machine(tenants.acme.id, purpose), kind: 'person', id: people.tom.id });
const emails = (purpose: AnyPurpose) => glance(acting(purpose), ({ tx }) => tx.rows<{ email: string }>(sql`select email from app.person`));

/** Whether a role may read a column, asked of PostgreSQL for this one pair. */
async function reads(purpose: AnyPurpose, table: string, column: string): Promise<boolean> {
  const text = 'select has_column_privilege($1, $2, $3, $4) as may';
  const { rows } = await house.owner.query<{ may: boolean }>(text, [roleOf(purpose), table, column, 'select']);
  return rows[0]?.may === true;
}

describe('what each purpose may read', () => {
  test('S03 is what the register says, for every purpose and every column that there is', async () => {
    const { rows } = await house.owner.query<{ table: string; column: string }>(
      `select n.nspname || '.' || c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped`,
    );
    const registered = new Set(
      grantsOf(registry).flatMap(({ table, purpose, reads: columns }) => columns.map((one) => `${purpose} ${table}.${one}`)),
    );
    const pairs = anyPurposes.flatMap((purpose) => rows.map(({ table, column }) => ({ purpose, table, column })));
    const wrong = [];
    for (const { purpose, table, column } of pairs)
      if ((await reads(purpose, table, column)) !== registered.has(`${purpose} ${table}.${column}`))
        wrong.push(`${purpose} ${table}.${column}`);
    expect(pairs.length).toBeGreaterThan(3000);
    expect(wrong).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  const planted: [string, string, string][] = [
    [
      'a column granted beyond it',
      'grant select (email) on app.person to purpose_usage_statistics',
      'purpose_usage_statistics on app.person.email',
    ],
    ['a whole table granted', 'grant select on app.person to purpose_upkeep', 'purpose_upkeep on app.person.email'],
    ['a right taken away', 'revoke select (title) on app.ticket from purpose_service', 'purpose_service on app.ticket.title'],
    ['rows to be written', 'grant insert on app.ticket to purpose_news', 'purpose_news on app.ticket: may insert'],
    [
      'a new column that nobody classified',
      'alter table app.person add column iban text; grant select (iban) on app.person to purpose_service',
      'app.person.iban',
    ],
    ['a table of the installation', 'grant select on installation.setting to purpose_service', 'purpose_service on installation.setting'],
  ];
  test.each(planted)('S03 %s is found', async (_, statement, fault) => {
    await house.owner.query('begin');
    await house.owner.query(statement);
    const found = await faults();
    await house.owner.query('rollback');
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  test('S03 a migration’s rights are set right by the register, and a new column has its own without anybody’s remembering', async () => {
    await house.owner.query(`alter table app.person add column iban text; grant select on app.person to purpose_upkeep`);
    const iban = personal('user.account', {
      purposes: { administration: 'contract' },
      retention: 'account',
      export: { no: 'A test' },
      erase: { self: 'nullify' },
    });
    await migrateAgain(house, withColumn(registry, iban));
    expect([await reads('administration', 'app.person', 'iban'), await reads('service', 'app.person', 'iban')]).toEqual([true, false]);
    expect(await reads('upkeep', 'app.person', 'email')).toBe(false);
    await house.owner.query('alter table app.person drop column iban');
  });
});

test('beside each personal column stands what the register says of it, so that a dump explains itself; a wrong word is set right', async () => {
  const labels = async () => {
    const { rows } = await house.owner.query<{ name: string; label: string }>(
      `select d.objoid::regclass || '.' || a.attname as name, d.description as label from pg_description d
       join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid join pg_class c on c.oid = d.objoid
       where d.classoid = 'pg_class'::regclass and c.relnamespace in ('app'::regnamespace, 'installation'::regnamespace)`,
    );
    return new Map(rows.map(({ name, label }) => [name, label]));
  };
  const found = await labels();
  const held = heldIn(registry).filter(({ table }) => /^(app|installation)\./.test(table));
  for (const { table, column, said } of held)
    expect([column, found.get(`${table}.${column}`)]).toEqual([column, expect.stringContaining(`"${said.category}"`)]);
  expect(found.size).toBe(new Set(held.map(({ table, column }) => `${table}.${column}`)).size);
  const email = found.get('app.person.email') ?? '';
  expect(JSON.parse(email.slice('privacy:'.length))).toMatchObject({ role: 'processor', categories: ['user.contact.email'] });
  await house.owner.query(`comment on column app.person.email is 'privacy:{}'; comment on column app.person.id is 'privacy:{}'`);
  await migrateAgain(house);
  expect(await labels()).toEqual(found);
});

function withColumn(all: Required<Registry>, iban: ReturnType<typeof personal>): Required<Registry> {
  const person = all.tables['app.person'];
  if (person === undefined) throw new Error('There is no table of people');
  return { ...all, tables: { ...all.tables, 'app.person': { ...person, columns: { ...person.columns, iban } } } };
}

describe('a purpose that reaches beyond', () => {
  const denied = async () =>
    (
      await house.owner.query(
        "select tenant_id, actor_id, purpose, facts from app.event where type = 'access.denied' order by at desc limit 1",
      )
    ).rows[0];

  test('S03 is refused: statistics cannot read whom they count, nor mail opens, news of what tickets say, upkeep nothing of anybody', async () => {
    await expect(emails('usageStatistics')).rejects.toMatchObject({ code: '42501' });
    await expect(emails('mailOpens')).rejects.toMatchObject({ code: '42501' });
    await expect(emails('upkeep')).rejects.toMatchObject({ code: '42501' });
    const titles = (purpose: AnyPurpose) => glance(acting(purpose), ({ tx }) => tx.rows(sql`select title from app.ticket`));
    await expect(titles('news')).rejects.toMatchObject({ code: '42501' });
    await expect(titles('security')).rejects.toMatchObject({ code: '42501' });
    await expect(titles('administration')).rejects.toMatchObject({ code: '42501' });
    expect((await emails('service')).length).toBeGreaterThan(3);
    expect((await emails('news')).length).toBeGreaterThan(3);
  });

  test('S03 is recorded: who, for what, of which relation, and no value; what the transaction wrote is gone', async () => {
    const reaching = transact(acting('usageStatistics'), async ({ tx }) => {
      tx.emit({ type: 'usage.reset', objectId: people.tom.id });
      await tx.rows(sql`select id from app.person where email = ${people.ada.email}`);
    });
    await expect(reaching).rejects.toMatchObject({ code: '42501' });
    expect(await denied()).toEqual({
      tenant_id: tenants.acme.id,
      actor_id: people.tom.id,
      purpose: 'security',
      facts: { purpose: 'usageStatistics', relation: 'person' },
    });
    const { rowCount } = await house.owner.query("select from app.event where type = 'usage.reset'");
    expect(rowCount).toBe(0);
  });

  test('S03 the report on usage is made under the role of statistics: with a right taken from it, it is told no more', async () => {
    const tom = await as(house, 'tom');
    expect((await tom.get('/usage/report')).status).toBe(200);
    await house.owner.query('revoke select (page) on app.usage_view from purpose_usage_statistics');
    expect((await tom.get('/usage/report')).status).toBe(500);
    expect((await denied())?.facts).toEqual({ purpose: 'usageStatistics', relation: 'usage_view' });
    expect((await tom.get<{ items: { type: string }[] }>('/audit?kind=oversight')).body.items[0]).toMatchObject({ type: 'access.denied' });
  });
});
