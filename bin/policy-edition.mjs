// Says that what the register holds now is what the next policy will say: `node bin/policy-edition.mjs`, then read the difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { registry } from '../src/apps/server/registry.ts';
import { factsOf } from '../src/capabilities/policy/compile/facts.ts';

const file = join(resolve(import.meta.dirname, '..'), 'src/capabilities/policy/edition.json');
const { edition, facts: before } = JSON.parse(readFileSync(file, 'utf8'));
const facts = factsOf(registry);
const isSame = JSON.stringify(before) === JSON.stringify(facts);
if (!isSame) writeFileSync(file, `${JSON.stringify({ edition: edition + 1, facts }, undefined, 2)}\n`);
console.info(isSame ? `Edition ${edition} says it already.` : `Edition ${edition + 1} is written.`);
