// Verbs of the command line: on the database of the running installation if there is one, else on one started for them.
import { spawn } from 'node:child_process';
import { ownerName } from './cluster.mjs';
import { urlFor } from './database.mjs';
import { untilEnded } from './ending.mjs';
import { holderOf } from './folder-lock.mjs';
import { environmentOf, lockInstallation, openDatabase } from './installation.mjs';
import { portOf } from './postgres.mjs';
import { placeOf } from './postgres-place.mjs';
import { finished } from './programs.mjs';
import { secretsIn } from './secrets.mjs';

/** @typedef {import('./installation.mjs').Call} Call */

/** @param {Call} call @param {string[]} args @returns {Promise<number>} */
export function runCli(call, args) {
  return untilEnded(call.ending, async () => talking(call, args, runningEnvironment(call) ?? (await ownEnvironment(call))));
}

/** @param {Call} call */
function runningEnvironment({ home, options }) {
  const holder = holderOf(options.folder);
  if (!holder?.port) return undefined;

  const secrets = secretsIn(options.folder);
  if (options.databaseUrl) return environmentOf(options, options.databaseUrl, secrets);
  const port = portOf(placeOf(home, options.folder).cluster);
  return port ? environmentOf(options, urlFor(ownerName, secrets.owner, port), secrets) : undefined;
}

/** @param {Call} call */
async function ownEnvironment(call) {
  await lockInstallation(call);
  const env = await openDatabase(call);
  const { home, parts, ending } = call;
  await finished({ args: [parts.cli, 'migrate'], env, cwd: home, signal: ending.signal }, 'The database could not be made ready');
  return env;
}

/** Speaks and listens at our terminal. @param {Call} call @param {string[]} args @param {Record<string, string | undefined>} env @returns {Promise<number>} */
function talking({ home, parts, ending }, args, env) {
  // The person's folder, so that a file named on the command line is found.
  const { INIT_CWD: cwd = home } = process.env;
  const child = spawn(process.execPath, [parts.cli, ...args], { cwd, env, stdio: 'inherit' });
  ending.signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => done(code ?? 1));
  });
}
