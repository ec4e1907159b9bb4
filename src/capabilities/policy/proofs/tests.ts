import type { Result } from '../service/record.ts';
import { byTests } from '../statements/statement.ts';
import { statementOf, statements } from '../statements/statements.ts';

/** One test that names a statement, as it went. What its file did not come to was not run. */
export type ToldTest = {
  readonly file: string;
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'notRun';
  readonly at: string;
};

/** What a run of all tests that are named after statements told. */
export type TestReport = { readonly at: string; readonly software: string; readonly tests: readonly ToldTest[] };

type Shown = { readonly assertion: string; readonly files: readonly string[] };

/** Each assertion of what is built that tests show, with the files in which they stand. */
export const shownByTests: readonly Shown[] = statements
  .filter(({ built }) => built)
  .flatMap(({ id, shownBy }) => shownBy.filter(byTests).map(({ kind, tests }) => ({ assertion: `${id}.${kind}`, files: tests })));

/**
 * Which assertions a test shows, by its title: every statement that it names counts. `S13` is enough where tests show one assertion of it;
 * where they show several the title says which, as `S04.static`.
 */
export function assertionsIn(title: string): string[] {
  if (!/^S\d\d\b/.test(title)) return [];
  const named = title.match(/\bS\d\d(?:\.[a-z\d]+)?\b/g) ?? [];
  return [...new Set(named.flatMap((name) => (name.includes('.') ? [name] : onlyOne(name))))];
}

function onlyOne(id: string): string[] {
  const shown = statementOf(id as `S01`)?.shownBy.filter(byTests) ?? [];
  return shown.length === 1 ? shown.map(({ kind }) => `${id}.${kind}`) : [];
}

/** The result of each assertion that tests show, by its own tests: what did not run, or was not found, has not held. */
export const resultsIn = (report: TestReport): Result[] => shownByTests.map((shown) => resultOf(report, shown));

function resultOf({ at, software, tests }: TestReport, { assertion, files }: Shown): Result {
  const own = tests.filter(({ title }) => assertionsIn(title).includes(assertion));
  const faults = [
    ...own.filter(({ status }) => status === 'failed').map(({ file, title }) => `Failed in ${file}: ${title}`),
    ...own.filter(({ status }) => status === 'notRun').map(({ file, title }) => `Did not run in ${file}: ${title}`),
    ...files.filter((name) => own.every(({ file }) => file !== name)).map((name) => `No test of it was found in ${name}`),
  ];
  const last = own
    .map((test) => test.at)
    .sort()
    .at(-1);
  return { assertion, at: new Date(last ?? at), software, faults };
}

/** Of what is not built yet a test claims nothing. */
const saysBuilt = (title: string): boolean => (title.match(/\bS\d\d\b/g) ?? []).some((id) => statementOf(id as `S01`)?.built === true);

/** What tests are called and what statements say of them differ: nobody is shown, or by a file that the statement does not name. */
export function namingFaults(tests: readonly Pick<ToldTest, 'file' | 'title'>[]): string[] {
  const files = new Map(shownByTests.map(({ assertion, files: of }) => [assertion, of]));
  return tests.flatMap(({ file, title }) => {
    const names = assertionsIn(title);
    const unnamed = names.filter((name) => files.get(name)?.includes(file) !== true);
    return [
      ...(names.length === 0 && saysBuilt(title) ? [`shows-no-assertion, or does not say which: ${file}: ${title}`] : []),
      ...unnamed.map((name) => `not-among-the-tests of ${name}: ${file}`),
    ];
  });
}
