import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Part } from './parts.ts';
import type { Result } from './results.ts';

/** Nothing said for so long: something hangs, and its last words say what. */
const silence = 30 * 60_000;

const Assertion = z.object({
  fullName: z.string(),
  status: z.string(),
  duration: z.number().nullish(),
  failureMessages: z.array(z.string()).nullish(),
});
const Told = z.object({
  testResults: z.array(z.object({ message: z.string().nullish(), name: z.string(), assertionResults: z.array(Assertion) })),
});

type Ran = Pick<Result, 'holds' | 'figures' | 'tests' | 'lastWords'>;

/** Runs the tests of a part with the full counts. A part in which no test was found does not hold: a proof that saw nothing is none. */
export async function run(home: string, part: Part, seed: number): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-prove-'));
  const file = join(folder, 'told.json');
  const { code, said } = await spoken(home, part, seed, file);
  const tests = testsIn(file, home);
  rmSync(folder, { recursive: true, force: true });
  const holds = code === 0 && tests.some(({ status }) => status === 'passed');
  const figures = said.split('\n').filter((line) => new RegExp(`^${part.name}: `).test(line));
  return { holds, figures, tests, ...(holds ? {} : { lastWords: withoutPlace(said.slice(-8000), home) }) };
}

/** The report is read everywhere: where this machine keeps the house is nobody's business. */
export const withoutPlace = (text: string, home: string): string => text.replaceAll(`${home}/`, '').replaceAll(home, '.');

function spoken(home: string, { paths, switches = {} }: Part, seed: number, file: string): Promise<{ code: number; said: string }> {
  const env = { ...process.env, CANDOR_PROVE: '1', CANDOR_PROVE_SEED: String(seed), NO_COLOR: '1', FORCE_COLOR: '0', CI: '1', ...switches };
  const words = ['run', '--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`, ...paths];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], { cwd: home, env });
  const heard: string[] = [];
  let watch = setTimeout(() => child.kill('SIGKILL'), silence);
  const hear = (text: string): void => {
    heard.push(text);
    process.stdout.write(text);
    clearTimeout(watch);
    watch = setTimeout(() => child.kill('SIGKILL'), silence);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(watch);
      done({ code: code ?? 1, said: heard.join('') });
    });
  });
}

function testsIn(file: string, home: string): Result['tests'] {
  const { testResults } = Told.parse(JSON.parse(read(file) ?? '{"testResults":[]}'));
  return testResults.flatMap(({ message, name, assertionResults }) => [
    ...assertionResults.map((one) => ({
      name: one.fullName.trim(),
      status: one.status,
      seconds: Math.round((one.duration ?? 0) / 100) / 10,
      ...(one.failureMessages?.[0] !== undefined && { failure: withoutPlace(one.failureMessages.join('\n'), home) }),
    })),
    ...(message ? [{ name: withoutPlace(name, home), status: 'failed', seconds: 0, failure: withoutPlace(message, home) }] : []),
  ]);
}

/** Absent when the run was ended before it could tell. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
