// Behind every npm script. Any Node from 18 on starts it; the rest of it runs under Node 24.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, runtime } from './bootstrap.mjs';
import { sentenceOf } from './start-refusal.mjs';
import { whenStarterDies } from './starter.mjs';

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..');

try {
  const say = (/** @type {string} */ words) => console.error(words);
  const node = runtime(home, say);
  installDependencies(home, say);
  process.exitCode = node === process.execPath ? await command() : await again(node);
} catch (fault) {
  console.error(sentenceOf(fault));
  process.exitCode = 1;
}

async function command() {
  const { run } = await import('./commands.mjs');
  const [name = 'start', ...args] = process.argv.slice(2);
  return run(home, name, args);
}

/** The same once more under another Node, which ends when we do: it notices that the channel has closed. @param {string} node */
function again(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  whenStarterDies(() => child.kill('SIGTERM'));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => done(code ?? 1));
  });
}
