// The web app, built when its sources differ from those of the last build: their contents count, not their times.
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { finished } from './programs.mjs';

const sources = [
  'src/apps/web/**',
  'src/ui-kit/**',
  'src/kernel/{web,shared}/**',
  'src/capabilities/*/{ui,shared}/**',
  'src/capabilities/*/contract*.ts',
  // The addresses of the API are compiled in.
  'src/apps/server/{contract,route-table}.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** @param {string} home @returns {string} */
export function digestOfSources(home) {
  const digest = createHash('sha256');
  const files = globSync(sources, { cwd: home, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of paths) digest.update(path.slice(home.length)).update('\0').update(readFileSync(path)).update('\0');
  return digest.digest('hex');
}

/** @param {{ home: string, say: (words: string) => void, signal: AbortSignal }} how */
export async function buildWeb({ home, say, signal }) {
  const stamp = join(home, 'dist', 'web.stamp');
  const digest = digestOfSources(home);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;

  say('Building the web app …');
  rmSync(stamp, { force: true });
  await built(home, join(home, 'dist', 'web'), signal);
  writeFileSync(stamp, digest);
}

/**
 * The web app for tests, in a folder named by its content that nobody builds over: an installation that runs from this folder keeps its own, and
 * so does another run of tests. Of two that build the same at once the later one's is thrown away.
 * @param {{ home: string, signal: AbortSignal }} how
 * @returns {Promise<string>}
 */
export async function webForTests({ home, signal }) {
  const shelf = join(home, 'dist', 'web-for-tests');
  const folder = join(shelf, digestOfSources(home));
  if (!existsSync(folder)) {
    mkdirSync(shelf, { recursive: true });
    const making = mkdtempSync(join(shelf, 'making-'));
    await built(home, making, signal);
    putInPlace(making, folder);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  sweep(shelf);
  return folder;
}

/** @param {string} making @param {string} folder */
function putInPlace(making, folder) {
  try {
    renameSync(making, folder);
  } catch (fault) {
    if (!existsSync(folder)) throw fault;
    rmSync(making, { recursive: true });
  }
}

const aDay = 86_400_000;

/** What no run has wanted for a day. @param {string} shelf */
function sweep(shelf) {
  const seen = (/** @type {string} */ name) => statSync(join(shelf, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const old = readdirSync(shelf).filter((name) => Date.now() - seen(name) > aDay);
  for (const name of old) rmSync(join(shelf, name), { recursive: true, force: true });
}

/** @param {string} home @param {string} folder @param {AbortSignal} signal */
async function built(home, folder, signal) {
  const vite = [join(home, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  await finished({ args: vite, env: { ...process.env, NODE_ENV: 'production' }, cwd: home, signal }, 'The web app could not be built');
}
