// `npm run policy:prove`: runs the tests that are named after statements, practises every drill in the installation, looks at it, and keeps
// what came of all three. With --look it only looks; with --drill it practises and looks: what a live installation can do beside its work.
// With --release the tests' result goes along with the release, so that a new installation can publish before it has run any test.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const ofStatement = /['"`]S\d\d /;

/** All files with a test named after a statement: nobody has to remember where they stand. @param {string} home */
export function statementTests(home) {
  const files = ['src', 'tests'].flatMap((top) =>
    readdirSync(join(home, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)),
  );
  return files.filter((name) => /\.test\.tsx?$/.test(name) && ofStatement.test(readFileSync(join(home, name), 'utf8'))).sort();
}

/** @typedef {{ at: string, software: string, held: string[], failed: string[] }} Report */

/** @param {import('./installation.mjs').Call} call @param {string[]} args @param {(...given: string[]) => Promise<number>} keep @returns {Promise<number>} */
export async function provePolicy(call, args, keep) {
  if (args.includes('--look')) return await keep();
  if (args.includes('--drill')) return await keep('--drill');
  const folder = mkdtempSync(join(tmpdir(), 'candor-prove-'));
  try {
    const began = performance.now();
    const report = await tested(call, join(folder, 'vitest.json'));
    const took = `${Math.round((performance.now() - began) / 1000)} s at a load of ${(loadavg()[0] ?? 0).toFixed(1)}`;
    call.say(
      `Tests: ${report.held.length} statements held, ${report.failed.length} failed, in ${took}. ${report.failed.join(', ')}`.trim(),
    );
    if (args.includes('--release')) return released(call.home, report);
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return await keep(file, '--drill');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A release is proved whole or not at all. @param {string} home @param {Report} report */
function released(home, report) {
  if (report.failed.length > 0) return 1;
  writeFileSync(join(home, 'db/seeds/policy-proofs.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  return 0;
}

/** @param {import('./installation.mjs').Call} call @param {string} file @returns {Promise<Report>} */
async function tested({ home, ending }, file) {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...statementTests(home),
    '-t',
    'S\\d\\d ',
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  const child = spawn(process.execPath, args, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  ending.signal.addEventListener('abort', () => child.kill('SIGTERM'));
  await new Promise((done) => child.on('exit', done));
  return reportOf(home, JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {string} home @param {{ startTime: number, testResults: { status: string, assertionResults: { title: string, status: string }[] }[] }} results @returns {Report} */
export function reportOf(home, { startTime, testResults }) {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  // Where a file failed as a whole, what it did not come to is not proved by another file.
  const told = testResults
    .flatMap(({ status, assertionResults }) =>
      assertionResults.map((one) => (status === 'failed' && one.status !== 'passed' ? { ...one, status: 'failed' } : one)),
    )
    .filter(({ title }) => /^S\d\d /.test(title));
  const failed = new Set(told.filter(({ status }) => status === 'failed').map(({ title }) => title.slice(0, 3)));
  const held = new Set(
    told.filter(({ status, title }) => status === 'passed' && !failed.has(title.slice(0, 3))).map(({ title }) => title.slice(0, 3)),
  );
  return { at: new Date(startTime).toISOString(), software: version, held: [...held].sort(), failed: [...failed].sort() };
}
