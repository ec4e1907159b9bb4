import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();

/** The wall's own eye: the names that a query over the catalog finds at fault. */
async function faults(text: string): Promise<string[]> {
  const { rows } = await house.owner.query<{ fault: string }>(text);
  return rows.map(({ fault }) => fault);
}

const tables = "from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and c.relkind in ('r', 'p')";
const noWall = `select c.relname as fault ${tables} and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`;
const noPolicy = `select c.relname as fault ${tables} and not exists (
    select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polroles = '{0}'
      and pg_get_expr(p.polqual, c.oid) = '(tenant_id = app.tenant())'
      and pg_get_expr(p.polwithcheck, c.oid) = '(tenant_id = app.tenant())') order by 1`;
/** A restrictive policy only ever takes rows away. */
const strangePolicy = `select c.relname || ' ' || p.polname as fault from pg_policy p join pg_class c on c.oid = p.polrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and p.polpermissive and p.polname <> 'tenant' and not (
      p.polname = 'overseer' and p.polcmd = 'r' and p.polroles = array['candor_overseer'::regrole::oid]) order by 1`;
const keys = `select coalesce(i.indexrelid::regclass::text) as fault from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where n.nspname = 'app' and i.indisunique and a.attname is distinct from 'tenant_id' order by 1`;
const noPrimaryKey = `select c.relname as fault ${tables} and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`;
const foreignKeys = `select k.conname as fault from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where n.nspname = 'app' and k.contype = 'f' and (
      (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'tenant_id'
      or (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) <> 'tenant_id') order by 1`;
const ours = "(rolname like 'candor\\_%' or rolname like 'purpose\\_%') and rolname <> current_user";
const owners = `select c.relname as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
    where n.nspname in ('app', 'installation', 'jobs') and ${ours} order by 1`;
const mighty = `select rolname as fault from pg_roles where ${ours} and not rolname = (select rolname from pg_roles where oid = 10)
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1`;
const definers = `select p.oid::regprocedure || ' as ' || r.rolname as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    join pg_roles r on r.oid = p.proowner where n.nspname in ('app', 'installation', 'jobs', 'public') and p.prosecdef order by 1`;
const looseDefiners = `select p.proname as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'installation', 'jobs', 'public') and p.prosecdef
      and (not coalesce(array_to_string(p.proconfig, ','), '') ~ 'search_path=' or p.proacl is null
        or exists (select from aclexplode(p.proacl) a where a.grantee = 0)) order by 1`;
const shapes = `select table_name || '.' || column_name || ' ' || data_type as fault from information_schema.columns
    where table_schema = 'app' and data_type in ('character varying', 'character', 'timestamp without time zone', 'money', 'json') order by 1`;

const walls: [sentence: string, query: string][] = [
  ['every table has row-level security, enabled and forced', noWall],
  ["every table shows and takes the rows of the transaction's tenant only", noPolicy],
  ['no other policy opens a table, but reading for the overseer whom nobody can sign in as', strangePolicy],
  ['every table has a primary key', noPrimaryKey],
  ['every primary key and unique index begins with the tenant', keys],
  ['every foreign key begins with the tenant on both ends', foreignKeys],
  ['the roles of application, worker and purposes own nothing', owners],
  ['none of them may bypass a wall or make roles', mighty],
  ['each function with rights of its own names its search path and is not open to everybody', looseDefiners],
  ['columns are text, timestamptz and jsonb, not their loose relatives', shapes],
];
for (const [sentence, query] of walls) test(sentence, async () => expect(await faults(query)).toEqual([]));

test('each table that a migration has vacuumed after a number of changes is so in the catalog', async () => {
  const folder = resolve(import.meta.dirname, '../../../db/migrations');
  const said = readdirSync(folder).flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/^alter table app\.(\w+) set \(((?:auto)?vacuum[^)]*)\);$/gm),
  ]);
  const wanted = [...Map.groupBy(said, ([, table]) => table)].map(([table, all]) => ({
    table,
    settings: all.flatMap(([, , settings]) => settings?.split(', ').map((one) => one.replace(' = ', '='))),
  }));
  const { rows } = await house.owner.query(
    `select relname as table, reloptions as settings ${tables} and reloptions is not null order by 1`,
  );
  expect(wanted).toMatchObject([
    { table: 'ticket', settings: ['autovacuum_vacuum_scale_factor=0', 'autovacuum_vacuum_threshold=300', 'vacuum_index_cleanup=on'] },
  ]);
  expect(rows).toEqual(wanted);
});

/** Each of them steps over the tenant wall in one narrow way; a new one is a decision, made here. */
test('the functions with rights of their own are exactly these', async () => {
  expect(await faults(definers)).toMatchInlineSnapshot(`
    [
      "app.article_words_near(text[],uuid[]) as candor_overseer",
      "app.ask_for_case(uuid,text,text,integer,timestamp with time zone,timestamp with time zone) as candor_owner",
      "app.case_hearers(uuid[],timestamp with time zone) as candor_owner",
      "app.cases_of_group(uuid,uuid[],timestamp with time zone) as candor_owner",
      "app.changes_meeting(text[],uuid,timestamp with time zone,timestamp with time zone,uuid) as candor_overseer",
      "app.changes_planned(timestamp with time zone,timestamp with time zone) as candor_overseer",
      "app.contract_end(uuid) as candor_overseer",
      "app.count_storage_apart(timestamp with time zone) as candor_owner",
      "app.decide_glass(uuid,boolean,text,uuid) as candor_owner",
      "app.denied_categories(uuid,uuid) as candor_overseer",
      "app.drop_usage_days(date) as candor_owner",
      "app.end_team_grants(uuid,uuid[],uuid,timestamp with time zone) as candor_owner",
      "app.erase_due_cases(timestamp with time zone) as candor_owner",
      "app.erase_stray_asks(timestamp with time zone) as candor_owner",
      "app.files_in_report(bytea) as candor_owner",
      "app.forget_case_bytes(uuid) as candor_owner",
      "app.found_tenant(uuid,text,timestamp with time zone) as candor_owner",
      "app.fresh_consent_from(text,timestamp with time zone) as candor_overseer",
      "app.glass_seconds() as candor_owner",
      "app.guess_tickets(text[],integer) as candor_overseer",
      "app.heard_asks() as candor_owner",
      "app.held_case_files(uuid[]) as candor_owner",
      "app.is_case_newborn(uuid) as candor_overseer",
      "app.is_delivered_to(uuid) as candor_overseer",
      "app.is_field_newborn(uuid) as candor_owner",
      "app.judge_case_file(uuid,text) as candor_owner",
      "app.left_cases(uuid[]) as candor_owner",
      "app.mail_ways(timestamp with time zone) as candor_overseer",
      "app.matching_tickets(tsquery,text[],text[]) as candor_overseer",
      "app.name_handler(text,uuid,text,uuid) as candor_owner",
      "app.note_case_bytes(uuid,timestamp with time zone) as candor_owner",
      "app.open_usage_day(date) as candor_owner",
      "app.openable_fields() as candor_owner",
      "app.password_efforts(integer,integer) as candor_overseer",
      "app.queue_job(text,jsonb,text) as candor_jobs",
      "app.readable_case(text) as candor_owner",
      "app.readable_cases() as candor_overseer",
      "app.reader_guards_from() as candor_owner",
      "app.redact_payloads(uuid[],uuid,bytea[]) as candor_owner",
      "app.report_with(bytea,timestamp with time zone) as candor_owner",
      "app.reports_to_tell(timestamp with time zone) as candor_owner",
      "app.said_in_report(bytea) as candor_owner",
      "app.say_in_report(bytea,text,text,text,timestamp with time zone) as candor_owner",
      "app.say_once_in_report(bytea,text,text,text,timestamp with time zone,text,jsonb) as candor_owner",
      "app.seal_anew(uuid,bytea,bytea,bytea) as candor_owner",
      "app.seal_holders(uuid[]) as candor_owner",
      "app.sealed_under_people(integer) as candor_owner",
      "app.search_articles(tsquery,text[],text[],uuid[],text,integer) as candor_overseer",
      "app.search_over(tsquery[],text[],tsquery[],text[],integer) as candor_overseer",
      "app.search_tickets(tsquery,text[],text[],integer) as candor_overseer",
      "app.stray_case_bytes(timestamp with time zone) as candor_owner",
      "app.subscription_standings(uuid,integer) as candor_overseer",
      "app.suggest_articles(tsquery[],uuid[],text,integer) as candor_overseer",
      "app.tenant_of_letter(uuid) as candor_overseer",
      "app.tenants_with_due_clocks(timestamp with time zone) as candor_overseer",
      "app.tenants_with_held_files() as candor_overseer",
      "app.tenants_with_mail(timestamp with time zone) as candor_overseer",
      "app.tenants_with_news(text,xid8) as candor_overseer",
      "app.titles_near(text[],uuid[],real,integer) as candor_overseer",
      "app.unhandled_for_reader() as candor_owner",
      "app.unhandled_to_tell(timestamp with time zone) as candor_owner",
      "app.words_near(text[]) as candor_overseer",
    ]
  `);
});

const planted: [fault: string, statement: string, query: string][] = [
  ['a table without the wall', 'create table app.bare (tenant_id uuid primary key)', noWall],
  ['a table without the policy', 'create table app.bare (tenant_id uuid primary key)', noPolicy],
  ['a policy for everybody', 'create policy open on app.person for select using (true)', strangePolicy],
  ['a unique index over all tenants', 'create unique index over_all on app.person (email)', keys],
  ['a table without a key', 'create table app.keyless (tenant_id uuid)', noPrimaryKey],
  [
    'a foreign key without the tenant',
    'alter table app.branding add foreign key (tenant_id) references installation.tenant (id)',
    foreignKeys,
  ],
  ['a table of the application', 'alter table app.branding owner to candor_app', owners],
  ['a role that bypasses', 'alter role candor_worker bypassrls', mighty],
  ['a function open to everybody', "create function app.leak() returns int language sql security definer as 'select 1'", looseDefiners],
  ['a column of the wrong kind', 'alter table app.branding add column motto varchar(10)', shapes],
];
for (const [fault, statement, query] of planted)
  test(`the wall sees ${fault}`, async () => {
    await house.owner.query('begin');
    await house.owner.query(statement);
    const found = await faults(query);
    await house.owner.query('rollback');
    expect(found.length).toBeGreaterThan(0);
  });
