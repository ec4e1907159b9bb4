// Breaks what statements of the policy claim, in a copy of the sources, and tells whether the tests named after them see it:
//   node bin/policy-mutations.mjs [--only S15,S38] [--alone]
// Faults of one batch do not touch each other and are planted together, or with --alone one by one; what a batch did not find is planted once
// more by itself. What came of it is written to docs/proofs, a page and data for each day.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assertionsIn, shownByTests } from '../src/capabilities/policy/proofs/tests.ts';
import { tested } from './policy-prove.mjs';

/** @typedef {{ statement: string, says: string, batch: string, file: string, from: string, to: string, in?: string[] }} Fault */
/** @typedef {{ statement: string, says: string, file: string, isFound: boolean, by: string[], commit: string, at: string, seconds: number }} Outcome */
/** @typedef {import('../src/capabilities/policy/proofs/tests.ts').ToldTest} ToldTest */

const home = resolve(import.meta.dirname, '..');
const { values: asked } = parseArgs({ options: { only: { type: 'string' }, alone: { type: 'boolean', default: false } } });
/** @type {readonly Fault[]} */
const all = JSON.parse(readFileSync(join(home, 'bin/policy-faults.json'), 'utf8'));
const wanted = asked.only?.split(',');
const faults = all.filter(({ statement }) => wanted === undefined || wanted.includes(statement));
if (faults.length === 0) throw new Error(`No fault is planted against ${asked.only}`);
const day = new Date().toISOString().slice(0, 10);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: home, encoding: 'utf8' }).trim();
const longest = 12 * 60_000;
const linked = ['node_modules', 'tools'];
/** What is built, kept or hidden belongs to no copy. */
const isCopied = (/** @type {string} */ name) => !name.startsWith('.') && name !== 'dist' && !linked.includes(name);
const folder = mkdtempSync(join(tmpdir(), 'candor-mutations-'));

function copyHouse() {
  for (const name of readdirSync(home).filter(isCopied))
    cpSync(join(home, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('/pictures') });
  for (const name of linked) symlinkSync(join(home, name), join(folder, name));
}

/** @param {Fault} fault */
function plant({ statement, file, from, to }) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${statement}: ${file} does not hold what should be broken`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** @param {readonly Fault[]} planted */
function mend(planted) {
  for (const { file } of planted) cpSync(join(home, file), join(folder, file));
}

const usesBrowser = (/** @type {string} */ file) => readFileSync(join(home, file), 'utf8').includes('support/browser');

/** Where a statement is tested, unless the fault names less; in a browser only if nowhere else, for that takes as long as all the rest. @param {Fault} fault */
function filesOf({ statement, in: named }) {
  if (named !== undefined) return named;
  const files = [...new Set(shownByTests.filter(({ assertion }) => assertion.startsWith(statement)).flatMap((shown) => shown.files))];
  const elsewhere = files.filter((file) => !usesBrowser(file));
  return elsewhere.length === 0 ? files : elsewhere;
}

/** The tests of these statements, as they went in the copy. @param {readonly Fault[]} planted @returns {Promise<readonly ToldTest[]>} */
async function testsOf(planted) {
  const ids = [...new Set(planted.map(({ statement }) => statement))];
  const files = [...new Set(planted.flatMap(filesOf))].sort();
  const { tests } = await tested(folder, { files, ids, signal: AbortSignal.timeout(longest) });
  // What else stands in these files was not asked for, and so not run.
  return tests.filter(({ title }) => assertionsIn(title).some((assertion) => ids.includes(assertion.slice(0, 3))));
}

/** Tests that fail with nothing planted would find every fault. */
async function seeSound() {
  const tests = await testsOf(faults);
  const ran = tests.filter(({ status }) => status === 'passed').flatMap(({ title }) => assertionsIn(title));
  const silent = faults.filter(({ statement }) => !ran.some((assertion) => assertion.startsWith(statement)));
  const unsound = tests.filter(({ status }) => status !== 'passed').map(({ file, title }) => `${file}: ${title}`);
  if (unsound.length + silent.length > 0)
    throw new Error(`With nothing planted: ${[...unsound, ...silent.map(({ statement }) => `no test of ${statement}`)].join('; ')}`);
  console.info(`sound: ${tests.length} tests passed with nothing planted`);
}

/** A run that broke down found nothing: only a test that ran and failed has seen something. @param {readonly Fault[]} planted @returns {Promise<Outcome[]>} */
async function seen(planted) {
  const began = Date.now();
  for (const fault of planted) plant(fault);
  const tests = await testsOf(planted).catch((fault) => {
    console.info(`the run broke down: ${fault instanceof Error ? fault.message : fault}`);
    return [];
  });
  mend(planted);
  const red = tests.filter(({ status }) => status === 'failed').flatMap(({ title }) => assertionsIn(title));
  const seconds = Math.round((Date.now() - began) / 1000);
  return planted.map(({ statement, says, file }) => {
    const by = [...new Set(red.filter((assertion) => assertion.startsWith(statement)))].sort();
    return { statement, says, file, isFound: by.length > 0, by, commit, at: new Date(began).toISOString(), seconds };
  });
}

/** @param {readonly Fault[]} batch @returns {Promise<Outcome[]>} */
async function foundOf(batch) {
  const together = await seen(batch);
  if (batch.length === 1) return together;
  const outcomes = [];
  for (const [at, outcome] of together.entries()) {
    const fault = batch[at];
    outcomes.push(...(outcome.isFound || fault === undefined ? [outcome] : await seen([fault])));
  }
  return outcomes;
}

/** @param {readonly Outcome[]} outcomes */
function note(outcomes) {
  const path = join(home, `docs/proofs/${day}-mutations`);
  /** @type {Outcome[]} */
  const before = existsSync(`${path}.json`) ? JSON.parse(readFileSync(`${path}.json`, 'utf8')) : [];
  const known = new Map([...before, ...outcomes].map((one) => [`${one.statement} ${one.says}`, one]));
  const kept = all
    .flatMap(({ statement, says }) => known.get(`${statement} ${says}`) ?? [])
    .sort((a, b) => (a.statement < b.statement ? -1 : 1));
  writeFileSync(`${path}.json`, `${JSON.stringify(kept, undefined, 2)}\n`);
  writeFileSync(`${path}.md`, pageOf(kept));
}

/** @param {readonly Outcome[]} kept */
const pageOf = (kept) => `# Faults planted against the policy, ${day}

Written by \`node bin/policy-mutations.mjs\`: each breaks what a statement claims, in a copy of the sources; the tests named after the statement
have to fail. Planted: ${kept.length} of ${all.length} faults, against ${new Set(kept.map(({ statement }) => statement)).size} statements; found: ${kept.filter(({ isFound }) => isFound).length}.
One again: \`node bin/policy-mutations.mjs --only S15 --alone\`.

| statement | what was broken | where | result | at commit |
|---|---|---|---|---|
${kept.map(({ statement, says, file, isFound, by, commit: of }) => `| ${statement} | ${says} | \`${file}\` | ${isFound ? `found by ${by.join(', ')}` : '**missed**'} | ${of} |`).join('\n')}
`;

let missed = 0;
try {
  copyHouse();
  await seeSound();
  const batches = asked.alone ? faults.map((fault) => [fault]) : Object.values(Object.groupBy(faults, ({ batch }) => batch));
  for (const batch of batches) {
    const outcomes = await foundOf(batch ?? []);
    for (const { statement, says, isFound, by, seconds } of outcomes)
      console.info(`${isFound ? 'found ' : 'MISSED'} ${statement} ${says} ${isFound ? `(${by.join(', ')}; ` : '('}${seconds} s)`);
    missed += outcomes.filter(({ isFound }) => !isFound).length;
    note(outcomes);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.info(`${faults.length - missed} of ${faults.length} faults were found.`);
process.exit(missed === 0 ? 0 : 1);
