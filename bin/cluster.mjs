// The folder PostgreSQL keeps its data in: made once, whole or not at all.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { give } from './postgres-place.mjs';
import { diskFull, isDiskFull, StartRefusal } from './start-refusal.mjs';

export const ownerName = 'candor_owner';
export const databaseName = 'candor';
const release = '18';

/** @typedef {import('./postgres-place.mjs').Place} Place */

/** What PostgreSQL needs to know of ours: no PG… variable may change what it does. */
export function bareEnvironment() {
  const { PATH } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** @param {Place} place @param {{ password: string, durable: boolean }} how */
export async function createCluster(place, { password, durable }) {
  if (existsSync(place.cluster)) return checkRelease(place.cluster);

  const draft = `${place.cluster}.new`;
  const passwordFile = `${place.cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  give(draft, place.user);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, place.user);
  await initialise(place, draft, [`--pwfile=${passwordFile}`, ...(durable ? [] : ['--no-sync'])]);
  rmSync(passwordFile);
  renameSync(draft, place.cluster);
}

/** @param {string} cluster */
function checkRelease(cluster) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === release) return;
  throw new StartRefusal(`${cluster} was written by PostgreSQL ${found}, this one is ${release}: move its data by dump and restore first.`);
}

/** @param {Place} place @param {string} draft @param {string[]} options */
async function initialise(place, draft, options) {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run(place, 'initdb', ['-D', draft, ...locale, '--auth=scram-sha-256', `--username=${ownerName}`, '--no-instructions', ...options]);
  await run(
    place,
    'postgres',
    ['--single', ...(options.includes('--no-sync') ? ['-F'] : []), '-D', draft, 'postgres'],
    `create database ${databaseName}\n`,
  );
}

/** @param {Place} place @param {string} program @param {string[]} args @param {string} input */
async function run({ programs, user, cluster }, program, args, input = '') {
  const child = spawn(join(programs, program), args, { ...user, cwd: '/', env: bareEnvironment() });
  const said = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  if (code === 0) return;

  const words = (await Promise.all(said)).flat().join('');
  if (isDiskFull(words)) throw diskFull(cluster);
  throw new StartRefusal(`PostgreSQL could not prepare ${cluster}: ${words.trim().split('\n').slice(-4).join(' ')}`);
}
