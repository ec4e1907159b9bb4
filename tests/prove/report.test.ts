import { expect, test } from 'vitest';
import { withoutPlace } from './run.ts';

test('a report of a proof that failed names files by their place in the house, and not where a machine keeps it', () => {
  const home = '/srv/houses/candor';
  const said = `Timeout\n    at ${home}/tests/e2e/lead.test.ts:70:62\n    at file://${home}/node_modules/vitest/run.js\n RUN ${home}`;
  expect(withoutPlace(said, home)).toBe('Timeout\n    at tests/e2e/lead.test.ts:70:62\n    at file://node_modules/vitest/run.js\n RUN .');
});
