// What each npm script does, once Node and the dependencies are there.
import { spawn } from 'node:child_process';
import { StartRefusal } from './start-refusal.mjs';

/** Scripts which are one program of their own. @type {Record<string, string[] | undefined>} */
const programs = {
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  check: ['bin/check.mjs'],
  bench: ['bench/main.ts'],
  schema: ['bin/write-schema.mjs'],
  prove: ['tests/prove/main.ts'],
  format: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'],
};

/** @param {string} home @param {string} name @param {string[]} args @returns {Promise<number>} */
export async function run(home, name, args) {
  const program = programs[name];
  if (program) return await finished(home, [...program, ...args]);

  throw new StartRefusal(`There is no command ${name}; there are ${Object.keys(programs).join(', ')}.`);
}

/** @param {string} home @param {string[]} args @returns {Promise<number>} */
function finished(home, args) {
  const child = spawn(process.execPath, args, { cwd: home, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  if (process.connected) process.once('disconnect', () => child.kill('SIGTERM'));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => done(code ?? 1));
  });
}
