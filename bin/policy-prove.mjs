// `npm run policy:prove`: runs the tests that are named after statements, practises every drill in the installation, looks at it, and keeps
// what came of all three. With --look it only looks; with --drill it practises and looks: what a live installation can do beside its work.
// With --release the tests' result goes along with the release, so that a new installation can publish before it has run any test.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('../src/capabilities/policy/proofs/tests.ts').TestReport} Report */
/** @typedef {{ tests: { file: string, title: string, state: string, at: string }[], broken: string[], uncaught: number, reason: string }} Told */

/** @param {import('./installation.mjs').Call} call @param {string[]} args @param {(...given: string[]) => Promise<number>} keep @returns {Promise<number>} */
export async function provePolicy(call, args, keep) {
  if (args.includes('--look')) return await keep();
  if (args.includes('--drill')) return await keep('--drill');
  const { resultsIn, shownByTests } = await import('../src/capabilities/policy/proofs/tests.ts');
  const files = [...new Set(shownByTests.flatMap((shown) => shown.files))].sort();
  const began = performance.now();
  const report = await tested(call.home, { files, signal: call.ending.signal });
  const took = `${Math.round((performance.now() - began) / 1000)} s at a load of ${(loadavg()[0] ?? 0).toFixed(1)}`;
  const results = resultsIn(report);
  const lost = results.filter(({ faults }) => faults.length > 0);
  call.say(`Tests: ${report.tests.length}, which show ${results.length} assertions; ${lost.length} are not shown, in ${took}.`);
  for (const { assertion, faults } of lost) call.say(`${assertion}: ${faults.join('; ')}`);
  if (args.includes('--release')) return released(call.home, report, lost.length);
  return await keepReport(report, keep);
}

/** @param {Report} report @param {(...given: string[]) => Promise<number>} keep */
async function keepReport(report, keep) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-prove-'));
  try {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return await keep(file, '--drill');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A release is proved whole or not at all. @param {string} home @param {Report} report @param {number} lost */
function released(home, report, lost) {
  if (lost > 0) return 1;
  writeFileSync(join(home, 'db/seeds/policy-proofs.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  return 0;
}

/**
 * Runs the tests of these files that are named after statements, all or those of some.
 * @param {string} home @param {{ files: readonly string[], ids?: readonly string[], signal?: AbortSignal }} wanted @returns {Promise<Report>}
 */
export async function tested(home, { files, ids, signal }) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-told-'));
  const file = join(folder, 'told.json');
  const named = ids === undefined ? 'S\\d\\d[ .]' : `\\b(${ids.join('|')})\\b`;
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...files, '-t', named, '--reporter=./bin/policy-reporter.mjs'];
  try {
    const child = spawn(process.execPath, args, {
      cwd: home,
      env: { ...process.env, CANDOR_POLICY_TOLD: file },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    signal?.addEventListener('abort', () => child.kill('SIGTERM'));
    const code = await new Promise((done) => child.on('exit', (ended) => done(ended)));
    return reportOf(home, { code, told: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A run that ended badly for another reason than a failed test has shown nothing, and nothing of it is kept.
 * @param {string} home @param {{ code: number | null, told: Told | undefined }} run @returns {Report}
 */
export function reportOf(home, { code, told }) {
  if (told === undefined) throw new Error(`The run of the tests ended (${code}) and told nothing: nothing of it is kept.`);
  if (told.uncaught > 0) throw new Error(`${told.uncaught} faults were caught by no test: nothing of the run is kept.`);
  if (told.reason === 'interrupted') throw new Error('The run of the tests was interrupted: nothing of it is kept.');
  const named = told.tests.filter(({ title }) => /^S\d\d\b/.test(title));
  const failed = told.broken.length > 0 || told.tests.some(({ state }) => state === 'failed');
  if (code !== 0 && !failed) throw new Error(`The run of the tests ended with ${code}, though no test failed: nothing of it is kept.`);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const tests = named.map(({ file, title, state, at }) => ({ file, title, status: statusOf(state), at })).sort(byPlace);
  return { at: new Date().toISOString(), software: version, tests };
}

/** @param {string} state @returns {'passed' | 'failed' | 'notRun'} */
const statusOf = (state) => (state === 'passed' || state === 'failed' ? state : 'notRun');

/** @param {{ file: string, title: string }} a @param {{ file: string, title: string }} b */
const byPlace = (a, b) => (`${a.file} ${a.title}` < `${b.file} ${b.title}` ? -1 : 1);
