// Tells what became of each test, for the proofs of statements: to the file that the environment names. The reporter that vitest has says nothing of
// faults that no test caught, and a run with one has proved nothing.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {{ file: string, title: string, state: string, at: string }} Told */

/** Where the file failed as a whole, none of its tests counts as passed. @param {string} home @param {TestModule} module @returns {Told[]} */
function told(home, module) {
  const broke = module.errors().length > 0;
  return [...module.children.allTests()].map((test) => {
    const { startTime } = test.diagnostic() ?? { startTime: Date.now() };
    const { state } = test.result();
    return {
      file: relative(home, module.moduleId),
      title: test.name,
      state: broke && state === 'passed' ? 'failed' : state,
      at: new Date(startTime).toISOString(),
    };
  });
}

export default class PolicyReporter {
  /** @param {readonly TestModule[]} modules @param {readonly unknown[]} faults @param {string} reason */
  onTestRunEnd(modules, faults, reason) {
    const file = process.env['CANDOR_POLICY_TOLD'];
    if (file === undefined) throw new Error('CANDOR_POLICY_TOLD names no file');
    const broken = modules.filter((one) => one.errors().length > 0).map(({ moduleId }) => relative(process.cwd(), moduleId));
    const tests = modules.flatMap((one) => told(process.cwd(), one));
    writeFileSync(file, JSON.stringify({ tests, broken, uncaught: faults.length, reason }));
  }
}
