// Breaks what statements of the policy claim, in a copy of the sources, and tells whether the tests named after them see it:
// `node bin/policy-mutations.mjs`. Faults that do not touch each other are planted together; what must fail is then exactly their statements.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reportOf, statementTests } from './policy-prove.mjs';

/** @typedef {{ statement: string, says: string, batch: string, file: string, from: string, to: string }} Fault */

const home = resolve(import.meta.dirname, '..');
/** @type {readonly Fault[]} */
const faults = JSON.parse(readFileSync(join(home, 'bin/policy-faults.json'), 'utf8'));
const tested = new Set(faults.map(({ statement }) => statement)).size;
const linked = ['node_modules', 'tools'];
/** What is built, kept or hidden belongs to no copy. */
const isCopied = (/** @type {string} */ name) => !name.startsWith('.') && name !== 'dist' && !linked.includes(name);
const folder = mkdtempSync(join(tmpdir(), 'candor-mutations-'));
/** What a browser shows is broken by no fault here, and takes as long as all else. */
const notInBrowser = statementTests(home).filter((name) => !name.startsWith(join('tests', 'e2e')));

for (const name of readdirSync(home).filter(isCopied))
  cpSync(join(home, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('/pictures') });
for (const name of linked) symlinkSync(join(home, name), join(folder, name));

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

/** The statements whose tests fail in the copy. @returns {Promise<string[]>} */
async function failing() {
  const file = join(folder, 'report.json');
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...notInBrowser, '-t', 'S\\d\\d ', '--reporter=json', `--outputFile=${file}`];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  await new Promise((done) => child.on('exit', done));
  const { held, failed } = reportOf(folder, JSON.parse(readFileSync(file, 'utf8')));
  rmSync(file);
  // Tests that did not run found nothing, and missed nothing either.
  if (held.length + failed.length < tested) throw new Error(`Only ${held.length + failed.length} statements were tested`);
  return failed;
}

let missed = 0;
try {
  for (const [name, planted] of Object.entries(Object.groupBy(faults, ({ batch }) => batch))) {
    for (const fault of planted ?? []) plant(fault);
    const failed = await failing();
    for (const { statement, says } of planted ?? []) {
      const found = failed.includes(statement);
      if (!found) missed += 1;
      console.info(`${found ? 'found ' : 'MISSED'} ${statement} ${says}`);
    }
    const others = failed.filter((id) => !(planted ?? []).some(({ statement }) => statement === id));
    if (others.length > 0) console.info(`batch ${name}: others failed as well: ${others.join(', ')}`);
    mend(planted ?? []);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.info(`${faults.length - missed} of ${faults.length} faults were found.`);
process.exit(missed === 0 ? 0 : 1);
