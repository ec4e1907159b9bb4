// What each npm script does, once Node and the dependencies are there.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCli } from './cli.mjs';
import { dev } from './dev.mjs';
import { Ending, endWithSignals } from './ending.mjs';
import { optionsFrom } from './options.mjs';
import { provePolicy } from './policy-prove.mjs';
import { start } from './start.mjs';
import { StartRefusal } from './start-refusal.mjs';
import { whenStarterDies } from './starter.mjs';

/** Scripts which are one program of their own. @type {Record<string, string[] | undefined>} */
const programs = {
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  check: ['bin/check.mjs'],
  bench: ['bench/main.ts'],
  schema: ['bin/write-schema.mjs'],
  prove: ['tests/prove/main.ts'],
  format: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'],
};
/** Verbs of the command line which need the database. */
const verbs = ['import', 'seed', 'seed:bench', 'audit:verify', 'migrate', 'operator'];

/** @param {string} home @param {string} name @param {string[]} args @returns {Promise<number>} */
export async function run(home, name, args) {
  const program = programs[name];
  if (program) {
    // Of a whole run nobody looks at the pictures, and they are a good part of its time.
    const env = name === 'test' && args.length === 0 ? { CANDOR_PICTURES: 'none', ...process.env } : process.env;
    return await finished(home, [...program, ...args], env);
  }
  if (name === 'start') return await start(callFor(home, name));
  if (name === 'dev') return await dev(callFor(home, name));
  if (name === 'policy:prove') {
    const call = callFor(home, name);
    return await provePolicy(call, args, (...given) => runCli(call, [name, ...given]));
  }
  if (verbs.includes(name)) return await runCli(callFor(home, name), [name, ...args]);
  throw new StartRefusal(`There is no command ${name}; there are start, dev, ${[...Object.keys(programs), ...verbs].join(', ')}.`);
}

/** @param {string} home @param {string} command @returns {import('./installation.mjs').Call} */
function callFor(home, command) {
  const app = (/** @type {string} */ name) => join(home, 'src/apps', name, 'main.ts');
  const parts = { cli: app('cli'), server: app('server'), worker: app('worker'), web: true };
  const say = (/** @type {string} */ words) => console.info(words);
  const ending = new Ending();
  endWithSignals(ending, say);
  return { home, parts, options: optionsFrom(home, process.env), command, say, ending };
}

/** @param {string} home @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function finished(home, args, env) {
  const child = spawn(process.execPath, args, { cwd: home, env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  whenStarterDies(() => child.kill('SIGTERM'));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => done(code ?? 1));
  });
}
