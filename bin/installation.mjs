// One installation: its folder, its secrets, its database, and the addresses under which each part reaches that.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startDatabase } from './database.mjs';
import { lockFolder } from './folder-lock.mjs';
import { makeFolder } from './postgres-place.mjs';
import { secretsIn } from './secrets.mjs';
import { diskFull, isDiskFull, StartRefusal } from './start-refusal.mjs';

/** @typedef {import('./options.mjs').Options} Options */
/** The files that make up Candor; tests put others in their place. @typedef {{ cli: string, server: string, worker: string, web: boolean }} Parts */
/** @typedef {{ home: string, parts: Parts, options: Options, command: string, say: (words: string) => void, ending: import('./ending.mjs').Ending }} Call */
/** @typedef {Record<string, string | undefined>} Environment */

/** Nobody else uses the folder until the call has ended. @param {Call} call */
export async function lockInstallation({ options, command, ending }) {
  const { folder, port } = options;
  makeWritable(folder);
  const lock = await lockFolder(folder, { command, port: command === 'start' || command === 'dev' ? port : 0 });
  ending.undo(lock.release);
  return lock;
}

/** @param {string} folder */
function makeWritable(folder) {
  const probe = join(folder, '.writable');
  try {
    makeFolder(folder);
    const file = openSync(probe, 'w');
    // Whole blocks: an empty file finds room on a full disk.
    writeSync(file, Buffer.alloc(64 * 1024));
    closeSync(file);
  } catch (fault) {
    if (isDiskFull(fault)) throw diskFull(folder);
    throw new StartRefusal(`The data folder ${folder} cannot be written (${Object(fault).code}): choose another with CANDOR_DATA.`);
  } finally {
    rmSync(probe, { force: true });
  }
}

/** The database runs until the call ends; returns what the programs need to know. @param {Call} call @returns {Promise<Environment>} */
export async function openDatabase(call) {
  const { options } = call;
  const secrets = secretsIn(options.folder);
  const owner = options.databaseUrl ? await reachable(options.databaseUrl) : await embedded(call, secrets.owner);
  return environmentOf(options, owner, secrets);
}

/** @param {Call} call @param {string} password */
async function embedded({ home, options, say, ending }, password) {
  const database = await startDatabase({ home, folder: options.folder, password });
  ending.undo(database.stop);
  ending.kills(database.kill);
  void database.exited.then(() => ending.fail(database.complaint()));
  if (database.note) say(database.note);
  return database.url;
}

/** Somebody else's PostgreSQL; what it says to our name and its version are for the migration to find out. @param {string} url */
async function reachable(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new StartRefusal('DATABASE_URL is no address of a PostgreSQL; it looks like postgresql://owner:password@host:5432/candor.');

  const { hostname, port, host } = new URL(url);
  const fault = hostname === '' ? undefined : await faultOfDialling(hostname, Number(port || 5432));
  if (fault) throw new StartRefusal(`The database of DATABASE_URL does not answer at ${host} (${fault}): is it running?`);
  return url;
}

// PostgreSQL's question whether it would encrypt: it is answered before anybody signs in, by one letter (protocol 3.0, SSLRequest).
const wouldYouEncrypt = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const patience = 5000;

/** What is wrong with who is there: nobody, somebody mute, or no PostgreSQL. @param {string} host @param {number} port @returns {Promise<string | undefined>} */
function faultOfDialling(host, port) {
  return new Promise((done) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port, timeout: patience });
    socket.once('connect', () => socket.write(wouldYouEncrypt));
    socket.once('data', ([letter]) =>
      done('SNE'.includes(String.fromCharCode(letter ?? 0)) ? undefined : 'what is there is no PostgreSQL'),
    );
    socket.once('timeout', () => done(`no answer within ${patience / 1000} s`));
    socket.once('end', () => done('what is there is no PostgreSQL'));
    socket.once('error', (fault) => done(Object(fault).code ?? fault.message));
    for (const happened of ['data', 'timeout', 'end']) socket.once(happened, () => socket.destroy());
  });
}

/** @param {Options} options @param {string} owner @param {{ app: string, worker: string }} secrets @returns {Environment} */
export function environmentOf({ folder, port, inherited }, owner, secrets) {
  const as = (/** @type {string} */ name, /** @type {string} */ password) => {
    const url = new URL(owner);
    url.username = name;
    url.password = password;
    return url.href;
  };
  return {
    ...inherited,
    PORT: String(port),
    CANDOR_DATA: folder,
    CANDOR_OWNER_URL: owner,
    CANDOR_APP_URL: as('candor_app', secrets.app),
    CANDOR_WORKER_URL: as('candor_worker', secrets.worker),
  };
}
