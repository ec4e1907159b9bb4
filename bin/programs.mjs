// The programs we start: on a leash, watched, begun anew when they crash.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StartRefusal } from './start-refusal.mjs';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {{ name: string, args: string[], env: Environment, log: string }} Program */
/** `patient`: a crash is waited out until `restart`, as when somebody edits the source. */
/** @typedef {{ began: () => void, crashed: (words: string) => void, gaveUp: (fault: StartRefusal) => void, patient: boolean }} Told */
/** @typedef {{ child: import('node:child_process').ChildProcess, exited: Promise<unknown> }} Run */

/** V8 would let what lives long grow to three times its size before it looks through it: 40 % more costs 60 ms of CPU every ten busy seconds, and a third of the server's memory less. */
const thrift = ['--max-semi-space-size=8', '--heap-growing-percent=40'];
const leash = ['--import', new URL('leash.mjs', import.meta.url).href, ...thrift];
/** Where Node keeps what it made of our TypeScript and of packages: the next start reads it instead of making it once more. */
const made = fileURLToPath(new URL('../dist/made', import.meta.url));
/** Two arenas are enough for a program of one thread that works: glibc would keep eight a core, each with what was let go in it. @param {Environment} env */
const withMade = (env) => ({ NODE_COMPILE_CACHE: made, MALLOC_ARENA_MAX: '2', ...env });
const crashesAllowed = 5;
const crashWindow = 60_000;
const drainTime = 15_000;

/** Keeps one program running until it is stopped. */
export class WatchedProgram {
  #stopping = false;
  /** When it crashed lately. @type {number[]} */
  #crashes = [];
  /** @type {NodeJS.Timeout | undefined} */
  #pause;
  #logBegins = 0;
  /** @type {Run | undefined} */
  #run;

  /** @param {Program} program @param {Told} told */
  constructor(program, told) {
    this.program = program;
    this.told = told;
    this.#begin();
  }

  pid() {
    return this.#run?.child.pid;
  }

  /** Drains it and starts it again. */
  async restart() {
    const old = this.#run;
    this.#run = undefined;
    clearTimeout(this.#pause);
    if (old) await drained(old);
    if (!this.#stopping && !this.#run) this.#begin();
  }

  async stop() {
    this.#stopping = true;
    clearTimeout(this.#pause);
    if (this.#run) await drained(this.#run);
  }

  kill() {
    this.#stopping = true;
    this.#run?.child.kill('SIGKILL');
  }

  #begin() {
    this.#logBegins = sizeOf(this.program.log);
    const run = launched(this.program);
    this.#run = run;
    run.child.once('exit', (code, signal) => this.#run === run && this.#ended(signal ?? `code ${code}`));
    this.told.began();
  }

  /** @param {string} how */
  #ended(how) {
    if (this.#stopping) return;
    const { name, log } = this.program;
    this.#crashes = [...this.#crashes.filter((at) => performance.now() - at < crashWindow), performance.now()];
    if (this.told.patient) return this.told.crashed(`The ${name} ended (${how}): ${lastWords(log, this.#logBegins)}`);
    if (this.#crashes.length >= crashesAllowed) return this.told.gaveUp(this.#exhausted(how));

    this.told.crashed(`The ${name} ended unexpectedly (${how}) and is started again.`);
    this.#pause = setTimeout(() => this.#begin(), 200 * 2 ** (this.#crashes.length - 1));
  }

  /** @param {string} how */
  #exhausted(how) {
    const { name, log } = this.program;
    const words = `The ${name} ended unexpectedly ${crashesAllowed} times within a minute (${how}), so everything was stopped`;
    return new StartRefusal(`${words}. Its last words: ${lastWords(log, this.#logBegins)} (more in ${log}).`);
  }
}

/** Its own group, so that a terminal's Ctrl-C reaches us alone and we stop it in its turn. @param {Program} program @returns {Run} */
function launched({ args, env, log }) {
  const file = openLog(log);
  const child = spawn(process.execPath, [...leash, ...args], { env: withMade(env), detached: true, stdio: ['ignore', file, file, 'ipc'] });
  closeSync(file);
  return { child, exited: new Promise((done) => child.once('exit', done).once('error', done)) };
}

/** @param {string} log */
function openLog(log) {
  if (sizeOf(log) > 10_000_000) renameSync(log, `${log}.old`);
  return openSync(log, 'a', 0o600);
}

/** @param {Run} run */
async function drained({ child, exited }) {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), drainTime);
  await exited;
  clearTimeout(late);
}

/** @param {string} path */
const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** @param {string} log @param {number} begins @returns {string} */
function lastWords(log, begins) {
  const said = existsSync(log) ? readFileSync(log).subarray(begins).toString('utf8') : '';
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line));
  return lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? 'none';
}

/**
 * Runs a program to its end and returns what it said; its refusal becomes ours.
 * @param {{ args: string[], env: Environment, cwd: string, signal: AbortSignal }} program @param {string} failed
 */
export async function finished({ args, env, cwd, signal }, failed) {
  const child = spawn(process.execPath, [...leash, ...args], {
    env: withMade(env),
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  const said = Promise.all([child.stdout, child.stderr].map((stream) => stream?.setEncoding('utf8').toArray()));
  const code = await new Promise((done) => child.once('error', done).once('close', done));
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  const words = (await said).flat().join('').trim();
  if (code !== 0) throw new StartRefusal(`${failed}: ${words === '' ? `it ended with ${code}` : words}`);
  return words;
}
