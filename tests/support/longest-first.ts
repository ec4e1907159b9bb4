import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take long whatever their size, longest first: begun last, one of them would run alone at the end. The second needs no web app, for
 * which all others that want a browser wait while the first has it built.
 */
const long = [
  'tests/e2e/hostile',
  'tests/walls/new-capability',
  'tests/e2e/screens',
  'tests/walls/',
  'tests/e2e/',
  'tests/privacy/stores',
  'tests/start/',
  'tests/crash/',
  'tests/isolation/',
  'src/apps/cli/',
  'src/apps/worker/',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((path) => moduleId.includes(path));
  return at < 0 ? long.length : at;
};

/** What is known to take long, then what is large. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
