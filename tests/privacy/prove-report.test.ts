import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../bin/policy-prove.mjs';

const home = resolve(import.meta.dirname, '../..');
const one = (title: string, status: string) => ({ title, status });

test('a statement is held where all its tests passed, and failed where one did, or where the file of one did not come to it', () => {
  const report = reportOf(home, {
    startTime: 0,
    testResults: [
      { status: 'passed', assertionResults: [one('S01 the page is made of facts', 'passed'), one('S02 a no is kept', 'passed')] },
      { status: 'failed', assertionResults: [one('S02 in a browser', 'skipped'), one('S03 grants', 'passed'), one('S04 a yes', 'failed')] },
      { status: 'passed', assertionResults: [one('something else', 'passed')] },
    ],
  });

  expect(report).toMatchObject({ held: ['S01', 'S03'], failed: ['S02', 'S04'] });
});
