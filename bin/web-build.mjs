// The web app, built when its sources differ from those of the last build: their contents count, not their times.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const vite = [
    join(home, 'node_modules/vite/bin/vite.js'),
    'build',
    '--outDir',
    join(home, 'dist', 'web'),
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  await finished({ args: vite, env: { ...process.env, NODE_ENV: 'production' }, cwd: home, signal }, 'The web app could not be built');
  writeFileSync(stamp, digest);
}
