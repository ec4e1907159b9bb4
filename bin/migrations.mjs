// Migrations run in the order of their numbers, and one that an installation may have run never changes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = 'db/migrations';
const list = 'db/landed.json';

/** @param {string} home @param {string} name */
const digestOf = (home, name) =>
  createHash('sha256')
    .update(readFileSync(join(home, folder, name)))
    .digest('hex');

/** What was released, by name, with the digest of its text. @param {string} home @returns {Record<string, string>} */
const landed = (home) => (existsSync(join(home, list)) ? JSON.parse(readFileSync(join(home, list), 'utf8')) : {});

/** @param {string} home */
const migrations = (home) => readdirSync(join(home, folder)).toSorted();

/** From here on a migration that changes rows takes the walls down for the owner, who sees none behind walls that are forced unless a superuser. */
const sighted = '0342';

/** Tables whose rows a migration changes behind walls that stand. @param {string} home @param {string} name */
function blindIn(home, name) {
  const text = readFileSync(join(home, folder, name), 'utf8');
  const changed = [...text.matchAll(/^(?:update|delete from|insert into) (app\.\w+)/gm)].map(([, table = '']) => table);
  const isOpen = (/** @type {string} */ table) => text.includes(`alter table ${table} no force row level security;`);
  const blind = [...new Set(changed)].filter((table) => !isOpen(table));
  return blind.map((table) => `blind ${folder}/${name}: ${table} is changed behind its walls; take them down around it`);
}

/** @param {string} home */
export function migrationFaults(home) {
  const names = migrations(home);
  const promised = Object.entries(landed(home));
  const last =
    promised
      .map(([name]) => name)
      .toSorted()
      .at(-1) ?? '';
  return [
    ...names.filter((name) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name)).map((name) => `misnamed ${folder}/${name}: NNNN-name.sql`),
    ...names.filter((name, at) => name.slice(0, 4) === names[at - 1]?.slice(0, 4)).map((name) => `same-number ${folder}/${name}`),
    ...promised.filter(([name]) => !names.includes(name)).map(([name]) => `removed ${folder}/${name}: it was released`),
    ...promised
      .filter(([name, digest]) => names.includes(name) && digestOf(home, name) !== digest)
      .map(([name]) => `changed ${folder}/${name}: it was released; write the next one instead`),
    ...names.filter((name) => name >= sighted).flatMap((name) => blindIn(home, name)),
    ...names.filter((name) => name < last && !(name in landed(home))).map((name) => `too-late ${folder}/${name}: ${last} was released`),
  ];
}

/** Promises not to change what is here now: `node bin/migrations.mjs release`, before a release. @param {string} home */
function release(home) {
  const digests = Object.fromEntries(migrations(home).map((name) => [name, digestOf(home, name)]));
  writeFileSync(join(home, list), `${JSON.stringify({ ...digests, ...landed(home) }, undefined, 2)}\n`);
}

if (process.argv[1] === import.meta.filename && process.argv[2] === 'release') release(resolve(import.meta.dirname, '..'));
