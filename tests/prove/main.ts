// `npm run prove`: the full counts, each part by itself; what was proved for this code is not proved again. The report is checked in.
import { execFileSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { availableParallelism, cpus, release } from 'node:os';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageOf } from './page.ts';
import { type Part, parts } from './parts.ts';
import { Notebook, type Result } from './results.ts';
import { run } from './run.ts';

const home = resolve(import.meta.dirname, '../..');
const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, seed: { type: 'string' }, again: { type: 'boolean', default: false } },
});
const day = new Date().toISOString().slice(0, 10);
const notebook = new Notebook(home, day);
const git = (...args: string[]): string => execFileSync('git', args, { cwd: home, encoding: 'utf8' }).trim();

/** Everything that runs; a changed sentence in a guide undoes no proof. */
const running = ['src', 'db', 'bin', 'tests', 'package-lock.json', 'vitest.config.ts'];

function codeNow(): { commit: string; code: string } {
  const trees = running.map((path) => git('rev-parse', `HEAD:${path}`)).join();
  const changes = git('diff', 'HEAD', '--', ...running) + git('ls-files', '--others', '--exclude-standard', '--', ...running);
  const code = createHash('sha256').update(trees).update(changes).digest('hex').slice(0, 16);
  return { commit: `${git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : ' with changes'}`, code };
}

function wanted(): readonly Part[] {
  const names = asked.only?.split(',');
  const unknown = names?.filter((name) => !parts.some((part) => part.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`);
  return parts.filter(({ name }) => names === undefined || names.includes(name));
}

const versions = (): Record<string, string> => ({
  Node: process.version,
  PostgreSQL: '18, embedded',
  machine: `${process.platform} ${process.arch} ${release()}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'processor'}`,
});

async function prove(part: Part): Promise<Result> {
  const { commit, code } = codeNow();
  const done = notebook.newest(part.name);
  if (!asked.again && done?.holds === true && done.code === code) {
    console.info(`${part.name} was proved for this code at ${done.startedAt}; once more with --again.`);
    return done;
  }
  const seed = asked.seed === undefined ? randomInt(2 ** 31) : Number(asked.seed);
  const started = Date.now();
  const ran = await run(home, part, seed);
  const seconds = Math.round((Date.now() - started) / 1000);
  const startedAt = `${new Date(started).toISOString().slice(0, 16)}Z`;
  return { part: part.name, says: part.says, commit, code, seed, startedAt, seconds, ...ran };
}

/** After each part, so that an interrupted run leaves what it has. */
function note(result: Result): void {
  const others = notebook.known().filter(({ part }) => part !== result.part);
  const order = parts.map(({ name }) => name);
  const results = [...others, result].sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
  const kept = { versions: versions(), results };
  notebook.write(kept, pageOf(day, kept));
  console.info(`${result.holds ? 'proved' : 'FAILED'} ${result.part}, ${result.seconds} s: ${relative(home, notebook.path('md'))}`);
}

const results: Result[] = [];
for (const part of wanted()) {
  const result = await prove(part);
  note(result);
  results.push(result);
}
process.exitCode = results.length > 0 && results.every(({ holds }) => holds) ? 0 : 1;
