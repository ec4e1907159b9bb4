// Stands for src/apps/cli: one table, the two login roles, and demo data that are one row and two sign-ins.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pg } from './database.mjs';
import { isAsked, note } from './notes.mjs';

const { CANDOR_OWNER_URL = '', CANDOR_APP_URL = '', CANDOR_WORKER_URL = '', CANDOR_DATA = '' } = process.env;
const [verb = '', ...args] = process.argv.slice(2);
if (verb === 'migrate' && isAsked('too-old')) refuse('PostgreSQL 14 is too old: Candor needs 15 or newer');
if (verb === 'migrate' && isAsked('bad-migration')) refuse('The migration 0007-cars.sql failed: no such table');

const client = new pg.Client(CANDOR_OWNER_URL);
await client.connect();
if (verb === 'migrate') await migrate();
else if (verb === 'seed') await seed();
else await told();
await client.end();

/** @param {string} words */
function refuse(words) {
  console.error(words);
  process.exit(1);
}

async function migrate() {
  await client.query('create table if not exists rows (number int primary key)');
  for (const { username, password } of [CANDOR_APP_URL, CANDOR_WORKER_URL].map((url) => new URL(url))) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [username]);
    await client.query(`${rowCount ? 'alter' : 'create'} role ${username} login password ${pg.escapeLiteral(password)}`);
    await client.query(`grant select, insert on rows to ${username}`);
  }
}

async function seed() {
  note('seeded');
  console.info('Without the real incidents.');
  await client.query('insert into rows values (0) on conflict do nothing');
  const people = [
    { role: 'requester', email: 'ada@acme.example', password: 'ada-demo' },
    { role: 'agent', email: 'bob@acme.example', password: 'bob-demo' },
  ];
  const tenants = [
    { name: 'Acme', address: 'localhost', people },
    { name: 'Empty', address: 'empty.localhost', people: people.slice(0, 1) },
  ];
  writeFileSync(join(CANDOR_DATA, 'sign-ins.json'), JSON.stringify({ tenants }));
}

async function told() {
  const { rows } = await client.query('select count(*)::int as count from rows');
  console.info(`${verb} ${args.join(' ')} saw ${rows[0].count}`);
  while (isAsked('hold')) await setTimeout(20);
  process.exitCode = args.includes('--fail') ? 3 : 0;
}
