import type { Result } from '../service/record.ts';
import { statements } from '../statements/statements.ts';

/** What a run of the tests told: which statement's tests passed, and which failed. */
export type TestReport = {
  readonly at: string;
  readonly software: string;
  readonly held: readonly string[];
  readonly failed: readonly string[];
};

/** The results of assertions that tests show, out of such a report; a drill is acted out by tests first, and by the installation from then on. A statement without a test in it tells nothing. */
export function resultsIn({ at, software, held, failed }: TestReport): Result[] {
  return statements
    .filter(({ built }) => built)
    .flatMap(({ id, shownBy }) => {
      const faults = failed.includes(id) ? ['A test named after it failed'] : [];
      const ran = held.includes(id) || faults.length > 0;
      const byTests = shownBy.filter(({ kind }) => kind === 'static' || kind === 'e2e' || kind === 'drill');
      return ran ? byTests.map(({ kind }) => ({ assertion: `${id}.${kind}`, at: new Date(at), software, faults })) : [];
    });
}
