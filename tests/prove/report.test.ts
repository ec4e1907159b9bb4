import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comeUndecided } from '../support/undecided.ts';
import { withoutPlace } from './run.ts';

test('a report of a proof that failed names files by their place in the house, and not where a machine keeps it', () => {
  const home = '/srv/houses/candor';
  const said = `Timeout\n    at ${home}/tests/e2e/lead.test.ts:70:62\n    at file://${home}/node_modules/vitest/run.js\n RUN ${home}`;
  expect(withoutPlace(said, home)).toBe('Timeout\n    at tests/e2e/lead.test.ts:70:62\n    at file://node_modules/vitest/run.js\n RUN .');
});

const journeys = join(import.meta.dirname, '../e2e');
/** Name and text of each journey whose browsers come undecided in every run. */
const undecided = readdirSync(journeys)
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => readFileSync(join(journeys, name), 'utf8').split(/^(?= *\w+Test(?:\.for\([^\n]*\))?\()/m))
  .flatMap((text) => (/^ *undecidedTest/.test(text) ? [{ name: /'([^']+)'/.exec(text)?.[1] ?? '', text }] : []));

test('each journey that is not walked by people who refused has its reason written down, and no reason is left over', () => {
  expect(undecided.map(({ name }) => name).sort()).toEqual(Object.keys(comeUndecided).sort());
});

test('each of them is about the asking itself: somebody answers, may be asked, or has a browser that answers for them', () => {
  const asking =
    /Allow|Not now|Refuse|Nicht erlauben|(notice|question)\(page\)|globalPrivacyControl|sec-gpc|checkbox|await (counted|answers)\(/;
  expect(undecided.filter(({ text }) => !asking.test(text)).map(({ name }) => name)).toEqual([]);
});
